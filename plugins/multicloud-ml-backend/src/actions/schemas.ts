import {
  CRITERION_IDS,
  GRADES,
  RECOVERY_STATUSES,
  RESIDENCY_STATUSES,
  TIERS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { RegistryZod } from './ActionServices';

/** Shapes that several actions share, described for who reads them: an agent. */
export function schemas(z: RegistryZod) {
  const grade = z
    .enum([...GRADES, 'withheld'])
    .describe('Portability grade; withheld while too few facts are known.');
  const recovery = z.enum(RECOVERY_STATUSES);
  const money = z.object({ amount: z.number(), currency: z.string() });
  const step = z.object({
    id: z.string(),
    criterion: z.enum(CRITERION_IDS),
    title: z.string().describe('What to do.'),
    gain: z.number().describe('Points of portability that it would add.'),
  });
  return {
    grade,
    recovery,
    money,
    step,
    nextSteps: z.object({
      steps: z.array(step).describe('Most gain first.'),
      toNextGrade: z
        .object({ grade, steps: z.array(step) })
        .optional()
        .describe('The fewest steps that reach the next grade.'),
    }),
    costHidden: z
      .boolean()
      .optional()
      .describe('True: costs that are missing may not be seen by the caller.'),
    model: z.object({
      entityRef: z.string(),
      title: z.string(),
      ownerRef: z.string().optional(),
      lifecycle: z.string().optional(),
      tier: z.enum(TIERS).describe('Business criticality, T1 the highest.'),
      tierAssumed: z
        .boolean()
        .describe('True: nobody stated the tier; it is assumed.'),
      grade,
      proved: z
        .number()
        .describe('Portability score, 0 to 100: what can be shown.'),
      possible: z
        .number()
        .describe('What the score could be if every unknown turned out well.'),
      coverage: z.number().describe('Percent of the facts that are known.'),
      recovery,
      residency: z.enum(RESIDENCY_STATUSES),
      provider: z
        .string()
        .optional()
        .describe('Of the primary deployment; absent when unknown.'),
      region: z.string().optional(),
      sites: z.array(z.string()).describe('provider/region, primary first.'),
      monthlyCost: money
        .optional()
        .describe('Run-rate a month; absent when unknown or hidden, never 0.'),
      drillDueAt: z.string().optional(),
      stale: z
        .boolean()
        .describe('Some facts rest on what a source has not confirmed lately.'),
      assessedAt: z.string(),
    }),
  };
}
