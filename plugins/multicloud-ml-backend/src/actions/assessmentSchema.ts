import {
  CRITERION_IDS,
  EXEMPTION_STATES,
  RESIDENCY_STATUSES,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { RegistryZod } from './ActionServices';
import { schemas } from './schemas';

/** One model's assessment as agents are given it: the verdicts first, each with its reasons. */
export function assessmentSchema(z: RegistryZod) {
  const { model, recovery, nextSteps, costHidden } = schemas(z);
  return z.object({
    model,
    costHidden,
    standard: z.object({ name: z.string(), version: z.string() }),
    portability: z.object({
      cap: z
        .object({ id: z.string(), limit: z.number() })
        .optional()
        .describe('The cap that limits the score, when one does.'),
      criteria: z.array(
        z.object({
          id: z.enum(CRITERION_IDS),
          title: z.string(),
          state: z.enum(['known', 'unknown', 'not-applicable']),
          points: z.number(),
          weight: z.number().describe('Points when fully met.'),
          detail: z.string(),
        }),
      ),
    }),
    recovery: z.object({
      status: recovery,
      reasons: z.array(
        z.object({
          id: z.string(),
          message: z.string(),
          action: z.string(),
          exemption: z
            .object({ id: z.string(), until: z.string(), reason: z.string() })
            .optional(),
        }),
      ),
      objective: z
        .object({
          rtoMinutes: z.number().optional(),
          rpoMinutes: z.number().optional(),
          leastStrategy: z.string().optional(),
          secondSiteIn: z.string().optional(),
          drillMaxAgeDays: z.number().optional(),
        })
        .describe('What the tier asks; an absent field is not asked.'),
      measured: z
        .object({
          rtoMinutes: z.number().optional(),
          rpoMinutes: z.number().optional(),
        })
        .optional()
        .describe('What the last counting drill measured.'),
      drillDueAt: z.string().optional(),
    }),
    residency: z.object({
      status: z.enum(RESIDENCY_STATUSES),
      allowed: z.array(z.string()).optional(),
      places: z.array(
        z.object({
          what: z.string(),
          verdict: z.enum(RESIDENCY_STATUSES),
          message: z.string(),
        }),
      ),
    }),
    governance: z.array(
      z.object({
        id: z.string(),
        nist: z.string().describe('NIST AI RMF subcategory.'),
        title: z.string(),
        status: z.enum(['pass', 'fail', 'unknown']),
        detail: z.string(),
      }),
    ),
    exemptions: z.array(
      z.object({
        id: z.string(),
        covers: z.string().describe('recovery, or one rule.'),
        reason: z.string(),
        until: z.string().describe('Last day, UTC.'),
        state: z.enum(EXEMPTION_STATES),
      }),
    ),
    nextSteps,
    warnings: z
      .array(z.string())
      .describe('Contradictions, bad fields and what else to look at.'),
  });
}
