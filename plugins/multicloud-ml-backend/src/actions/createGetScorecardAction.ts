import {
  GRADES,
  type GetScorecardResponse,
  RECOVERY_STATUSES,
  RESIDENCY_STATUSES,
  TIERS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { readScorecard } from '../scorecard/readScorecard';
import { type ActionServices, READS_ONLY } from './ActionServices';
import { refFrom } from './refFrom';
import { scorecardSchema } from './scorecardSchema';
import { shownPoints, shownScore } from './shownScore';

/** `get-ml-team-scorecard`: how a team's models stand. */
export function createGetScorecardAction(services: ActionServices): void {
  services.actionsRegistry.register({
    name: 'get-ml-team-scorecard',
    title: 'Get the ML scorecard of a team',
    description: `How the ML models of one group and all groups under it stand: portability, recovery by tier, residency, run-rate by provider, drills due, the worst T1 model, the steps that gain most, and the sub-teams. Every figure is over the models that the caller may see. Models whose grade is withheld count with what is proved.`,
    attributes: READS_ONLY,
    schema: {
      input: z =>
        z.object({
          groupRef: z
            .string()
            .describe(
              'The group: group:default/payments, or the name alone when it is in the default namespace.',
            ),
        }),
      output: scorecardSchema,
    },
    action: async ({ input, credentials }) => ({
      output: shownScorecard(
        await readScorecard(
          services,
          credentials,
          refFrom('groupRef', input.groupRef, 'group'),
        ),
      ),
    }),
  });
}

function shownScorecard(scorecard: GetScorecardResponse) {
  const { rollup, nextSteps, subTeams, ...named } = scorecard;
  return {
    ...named,
    ...rollup,
    ...shownMean(rollup.portability),
    grades: [...GRADES, 'withheld' as const].map(grade => ({
      grade,
      models: rollup.grades[grade],
    })),
    recovery: TIERS.flatMap(tier =>
      RECOVERY_STATUSES.map(status => ({
        tier,
        status,
        models: rollup.recovery[tier][status],
      })),
    ).filter(({ models }) => models > 0),
    residency: RESIDENCY_STATUSES.map(status => ({
      status,
      models: rollup.residency[status],
    })),
    monthlyCost: rollup.cost,
    nextSteps: nextSteps.map(step => ({
      ...step,
      gainPerModel: shownPoints(step.gainPerModel),
      teamGain: shownPoints(step.teamGain),
    })),
    subTeams: subTeams.map(team => ({
      ...team,
      ...shownMean(team.portability),
    })),
  };
}

function shownMean(portability: number | undefined) {
  return portability === undefined
    ? {}
    : { portability: shownScore(portability) };
}
