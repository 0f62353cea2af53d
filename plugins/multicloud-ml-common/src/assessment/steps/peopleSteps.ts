import type { Drill } from '../../drills/Drill';
import type { JudgedModel } from '../judged/JudgedModel';
import { titleOf } from '../judged/words';
import type { Candidate, CandidateSource } from './Candidate';
import { otherProvider } from './otherProvider';

/** P10: people on a second provider, and a drill that used them. The two do not exclude each other. */
export const peopleSteps: CandidateSource = judged => {
  const { input } = judged;
  const staffed = Object.keys(input.operators)
    .filter(provider => input.operators[provider] >= 1)
    .sort((left, right) => input.operators[right] - input.operators[left]);
  const first = staffed[0] ?? judged.model.primary?.provider ?? 'aws';
  const second = staffed[1] ?? otherProvider(judged, first);
  const steps: Candidate[] = [
    {
      criterion: 'P10',
      slot: 'P10:people',
      id: 'P10:staff',
      title:
        staffed.length === 0
          ? 'Declare who operates which provider, with two people on a second one'
          : `Have two people who can operate ${titleOf(second)}`,
      effort: staffed.length === 0 ? 1 : 2,
      apply: subject => ({
        ...subject,
        input: {
          ...subject.input,
          operators: {
            ...subject.input.operators,
            [first]: Math.max(2, subject.input.operators[first] ?? 0),
            [second]: 2,
          },
        },
      }),
    },
    {
      criterion: 'P10',
      slot: 'P10:drill',
      id: 'P10:drill',
      title: 'Run a failover drill to another provider, record and confirm it',
      effort: 2,
      apply: subject => ({
        ...subject,
        input: {
          ...subject.input,
          drills: [...subject.input.drills, whatIfDrill(judged)],
        },
      }),
    },
  ];
  return steps;
};

function whatIfDrill(judged: JudgedModel): Drill {
  const { primary } = judged.model;
  const provider = primary?.provider ?? 'aws';
  const standing = judged.secondSites.find(
    site => site.deployment.provider !== provider,
  )?.deployment;
  const at = new Date(judged.now).toISOString();
  return {
    id: 'what-if',
    entityRef: judged.input.entityRef,
    type: 'failover',
    from: `${provider}/${primary?.region ?? 'what-if'}`,
    to: standing
      ? `${standing.provider}/${standing.region}`
      : `${otherProvider(judged, provider)}/what-if`,
    startedAt: at,
    recoveredAt: at,
    dataLossMinutes: 0,
    result: 'passed',
    recordedBy: 'user:default/what-if',
    confirmedBy: 'user:default/what-if-second',
    recordedAt: at,
  };
}
