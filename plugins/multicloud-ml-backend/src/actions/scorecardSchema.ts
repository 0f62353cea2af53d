import {
  CRITERION_IDS,
  GRADES,
  RECOVERY_STATUSES,
  RESIDENCY_STATUSES,
  TIERS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { RegistryZod } from './ActionServices';
import { schemas } from './schemas';

/** A team's scorecard as agents are given it. */
export function scorecardSchema(z: RegistryZod) {
  const { grade, recovery, money, costHidden } = schemas(z);
  const t1 = z
    .object({ models: z.number(), protected: z.number() })
    .describe('Models of the highest tier, and how many would recover.');
  return z.object({
    groupRef: z.string(),
    title: z.string(),
    models: z.number().describe('Sub-groups included.'),
    graded: z.number().describe('Models whose grade is not withheld.'),
    portability: z
      .number()
      .optional()
      .describe(
        'Tier-weighted mean score of all models; absent without a model.',
      ),
    grade: grade.optional(),
    grades: z
      .array(z.object({ grade, models: z.number() }))
      .describe(`${GRADES.join(', ')} and withheld.`),
    recovery: z
      .array(
        z.object({
          tier: z.enum(TIERS),
          status: z.enum(RECOVERY_STATUSES),
          models: z.number(),
        }),
      )
      .describe('Models by tier and status; those that no model has are out.'),
    residency: z.array(
      z.object({ status: z.enum(RESIDENCY_STATUSES), models: z.number() }),
    ),
    t1,
    worstT1: z
      .object({ entityRef: z.string(), title: z.string(), recovery })
      .optional(),
    monthlyCost: z.array(
      money.extend({ provider: z.string(), models: z.number() }),
    ),
    costUnknown: z.number().describe('Models whose cost is not known.'),
    costHidden,
    drills: z.object({ overdue: z.number(), dueIn30Days: z.number() }),
    nextSteps: z
      .array(
        z.object({
          criterion: z.enum(CRITERION_IDS),
          title: z.string(),
          models: z.number().describe('Models that could take it.'),
          gainPerModel: z.number(),
          teamGain: z.number().describe('Points of the team if all take it.'),
        }),
      )
      .describe('Most gain for the team first.'),
    subTeams: z.array(
      z.object({
        entityRef: z.string(),
        title: z.string(),
        models: z.number(),
        portability: z.number().optional(),
        grade: grade.optional(),
        t1,
      }),
    ),
    asOf: z
      .string()
      .optional()
      .describe('The oldest assessment behind the figures.'),
    standard: z.object({ name: z.string(), version: z.string() }),
  });
}
