import { titleOf } from '../judged/words';
import {
  asIf,
  bestTerm,
  type Candidate,
  type CandidateSource,
  termOfClass,
  withFacts,
} from './Candidate';
import { otherProvider } from './otherProvider';

/** P2: a neutral orchestrator. */
export const pipelineSteps: CandidateSource = ({ model, standard }, result) => {
  const best = bestTerm(standard.vocabularies.orchestrators, 'kubeflow');
  const now = model.orchestrator.value;
  if (best === undefined) {
    return [];
  }
  const unknown = result.state === 'unknown';
  return [
    {
      criterion: 'P2',
      id: unknown ? 'P2:state' : `P2:${best}`,
      title: unknown
        ? `State what orchestrates the pipelines; ${titleOf(
            best,
          )} or another neutral one earns all points`
        : `Move the pipeline from ${titleOf(now ?? '')} to ${titleOf(best)}`,
      effort: unknown ? 1 : 3,
      apply: subject => withFacts(subject, { orchestrator: asIf(best) }),
    },
  ];
};

/** P5: a format that other runtimes load. */
export const artifactSteps: CandidateSource = ({ model, standard }, result) => {
  const best = bestTerm(standard.vocabularies.artifactFormats, 'onnx');
  const { artifact } = model;
  if (best === undefined) {
    return [];
  }
  if (artifact.exportable.value === false) {
    return [
      {
        criterion: 'P5',
        id: 'P5:exportable',
        title: `Secure the right to export the model, and export it as ${titleOf(
          best,
        )}`,
        effort: 3,
        apply: subject =>
          withFacts(subject, {
            artifact: {
              ...subject.model.artifact,
              exportable: asIf(true),
              format: asIf(best),
            },
          }),
      },
    ];
  }
  const unknown = result.state === 'unknown';
  return [
    {
      criterion: 'P5',
      id: unknown ? 'P5:state' : `P5:${best}`,
      title: unknown
        ? `State the artifact's format; ${titleOf(
            best,
          )} or another open one earns all points`
        : `Export the artifact as ${titleOf(best)} beside ${titleOf(
            artifact.format.value ?? '',
          )}`,
      effort: unknown ? 1 : 2,
      apply: subject =>
        withFacts(subject, {
          artifact: { ...subject.model.artifact, format: asIf(best) },
        }),
    },
  ];
};

/** P6: neutral delivery, to two providers. */
export const deliverySteps: CandidateSource = (judged, result) => {
  const { model, standard } = judged;
  const neutral = termOfClass(
    standard.vocabularies.ci,
    'neutral',
    'github-actions',
  );
  if (neutral === undefined) {
    return [];
  }
  const isNeutral = result.state === 'known' && (result.value ?? 0) > 0;
  const twoTargets = () => {
    const first = model.targets.value?.[0] ?? model.primary?.provider ?? 'aws';
    return asIf([first, otherProvider(judged, first.split('/')[0])]);
  };
  const both: Candidate = {
    criterion: 'P6',
    id: 'P6:two-targets',
    title: isNeutral
      ? 'Let the pipeline deliver to a second provider'
      : `Deliver with ${titleOf(neutral)} to two providers`,
    effort: 2,
    apply: subject =>
      withFacts(subject, {
        ci: isNeutral ? subject.model.ci : asIf(neutral),
        targets: twoTargets(),
      }),
  };
  if (isNeutral) {
    return [both];
  }
  const unknown = result.state === 'unknown';
  return [
    {
      criterion: 'P6',
      id: unknown ? 'P6:state' : 'P6:neutral-ci',
      title: unknown
        ? `State what delivers the model; ${titleOf(
            neutral,
          )} or another neutral one earns most points`
        : `Deliver with ${titleOf(neutral)} instead of ${titleOf(
            model.ci.value ?? '',
          )}`,
      effort: unknown ? 1 : 2,
      apply: subject => withFacts(subject, { ci: asIf(neutral) }),
    },
    both,
  ];
};

/** P7: a tool that knows every provider. */
export const infrastructureSteps: CandidateSource = (
  { model, standard },
  result,
) => {
  const best = bestTerm(standard.vocabularies.infrastructureTools, 'terraform');
  const unknown = result.state === 'unknown';
  return best === undefined
    ? []
    : [
        {
          criterion: 'P7',
          id: unknown ? 'P7:state' : `P7:${best}`,
          title: unknown
            ? `State the infrastructure tool; ${titleOf(
                best,
              )} or another neutral one earns all points`
            : `Describe the infrastructure in ${titleOf(
                best,
              )} instead of ${titleOf(model.infrastructureTool.value ?? '')}`,
          effort: unknown ? 1 : 3,
          apply: subject =>
            withFacts(subject, { infrastructureTool: asIf(best) }),
        },
      ];
};

/** P9: no credential that lives in one place. */
export const identitySteps: CandidateSource = (_judged, result) => [
  {
    criterion: 'P9',
    id: result.state === 'unknown' ? 'P9:state' : 'P9:federation',
    title:
      result.state === 'unknown'
        ? 'State how the model proves who it is; workload federation and external secrets earn all points'
        : 'Use workload federation and external secrets, and no static credentials',
    effort: result.state === 'unknown' ? 1 : 2,
    apply: subject =>
      withFacts(subject, {
        workloadFederation: asIf(true),
        externalSecrets: asIf(true),
        staticCredentials: asIf(false),
      }),
  },
];
