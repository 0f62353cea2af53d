import {
  CRITERION_IDS,
  GRADES,
  RECOVERY_STATUSES,
  RESIDENCY_STATUSES,
  TIERS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { inPath, operation } from './operation';
import {
  amount,
  count,
  flag,
  instant,
  list,
  mapOf,
  object,
  oneOf,
  share,
  text,
} from './schemas';

const GRADE_OR_WITHHELD = [...GRADES, 'withheld'];

/** How a set of models stands. */
export const rollup = object({
  models: count,
  graded: count,
  stale: count,
  'portability?': share,
  portabilityByCost: list(
    object({ currency: text, portability: share, models: count }),
  ),
  'grade?': oneOf(GRADE_OR_WITHHELD),
  grades: mapOf(count, GRADE_OR_WITHHELD),
  recovery: mapOf(mapOf(count, RECOVERY_STATUSES), TIERS),
  residency: mapOf(count, RESIDENCY_STATUSES),
  t1: object({ models: count, protected: count }),
  cost: list(
    object({
      provider: text,
      currency: text,
      amount,
      models: count,
    }),
  ),
  costUnknown: count,
  drills: object({ overdue: count, dueIn30Days: count }),
  exemptions: object({
    inForce: count,
    lapsing30Days: count,
    requested: count,
  }),
});

export const worstT1 = object({
  entityRef: text,
  title: text,
  recovery: oneOf(RECOVERY_STATUSES),
});

/** The fields of a team in a list of teams. */
export const subTeam = {
  entityRef: text,
  title: text,
  models: count,
  'portability?': share,
  'grade?': oneOf(GRADE_OR_WITHHELD),
  t1: object({ models: count, protected: count }),
  cost: list(object({ currency: text, amount })),
  'change?': amount,
};

export const teamPaths = {
  '/v1/teams/{kind}/{namespace}/{name}/scorecard': {
    get: operation({
      id: 'GetScorecard',
      summary:
        'The scorecard of a group over the models that it or any of its descendants owns and the caller may see.',
      parameters: inPath('kind', 'namespace', 'name'),
      answer: object({
        groupRef: text,
        title: text,
        rollup,
        'worstT1?': worstT1,
        nextSteps: list(
          object({
            criterion: oneOf(CRITERION_IDS),
            title: text,
            models: count,
            gainPerModel: amount,
            teamGain: amount,
          }),
        ),
        subTeams: list(object(subTeam)),
        'trend?': object({
          days: count,
          'portability?': amount,
          t1Protected: { type: 'integer' },
        }),
        'costHidden?': flag,
        'asOf?': instant,
        standard: object({ name: text, version: text }),
      }),
      refusals: [400, 401, 404],
    }),
  },
};
