import { NotFoundError } from '@backstage/errors';
import {
  CRITERION_GUIDANCE,
  CRITERION_IDS,
  type Guidance,
  RULE_GUIDANCE,
  criterionValues,
  exampleUnder,
  ruleFigures,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { type ActionServices, READS_ONLY } from './ActionServices';

/** `explain-ml-standard-rule`: the Standard's text for one criterion or recovery rule. */
export function createExplainRuleAction(services: ActionServices): void {
  services.actionsRegistry.register({
    name: 'explain-ml-standard-rule',
    title: 'Explain a rule of the ML Standard',
    description: `What one criterion of portability (P1 to P10) or one recovery rule (D01 to D40) of the Standard in force asks, why, how to meet it with the cheapest way first, its figures, and YAML that meets it.`,
    attributes: READS_ONLY,
    schema: {
      input: z =>
        z.object({ id: z.string().describe('For instance P3 or D24.') }),
      output: z =>
        z.object({
          id: z.string(),
          title: z.string(),
          asks: z.string(),
          why: z.string(),
          howTo: z.array(z.string()).describe('The cheapest first.'),
          weight: z
            .number()
            .optional()
            .describe('Of a criterion: points when fully met.'),
          values: z
            .array(
              z.object({
                value: z.union([z.number(), z.literal('not-applicable')]),
                when: z.string(),
                terms: z.array(z.string()).optional(),
              }),
            )
            .optional()
            .describe('Of a criterion: what earns which share of its weight.'),
          figures: z
            .array(z.object({ of: z.string(), value: z.string() }))
            .optional()
            .describe('Of a recovery rule: its limits, by tier.'),
          example: z
            .string()
            .optional()
            .describe(
              'YAML that meets it: fields of spec.mlModel unless it says otherwise.',
            ),
          standard: z.object({ name: z.string(), version: z.string() }),
        }),
    },
    action: async ({ input }) => {
      const { standard } = services.settings;
      const id = input.id.trim().toLocaleUpperCase('en-US');
      const criterion = CRITERION_IDS.find(known => known === id);
      const example = exampleUnder(id, standard, services.clock());
      return {
        output: {
          ...guidanceOf(id),
          ...(criterion
            ? {
                weight: standard.weights[criterion],
                values: criterionValues(criterion, standard),
              }
            : { figures: ruleFigures(id, standard) }),
          ...(example !== undefined && { example }),
          standard: { name: standard.name, version: standard.version },
        },
      };
    },
  });
}

function guidanceOf(id: string): Guidance {
  const known: Guidance[] = [
    ...CRITERION_IDS.map(criterion => CRITERION_GUIDANCE[criterion]),
    ...RULE_GUIDANCE,
  ];
  const guidance = known.find(one => one.id === id);
  if (!guidance) {
    throw new NotFoundError(
      `The Standard has no rule "${id}"; it has ${known
        .map(one => one.id)
        .join(', ')}.`,
    );
  }
  return guidance;
}
