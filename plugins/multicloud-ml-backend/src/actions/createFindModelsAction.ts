import {
  GRADES,
  type ListModelsRequest,
  RECOVERY_STATUSES,
  RESIDENCY_STATUSES,
  TIERS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { readModelPage } from '../models/readModelPage';
import { type ActionServices, READS_ONLY } from './ActionServices';
import { refFrom } from './refFrom';
import { schemas } from './schemas';
import { shownModel } from './shownModel';

/** `find-ml-models`: the list of models, with the filters of `GET /v1/models`. */
export function createFindModelsAction(services: ActionServices): void {
  services.actionsRegistry.register({
    name: 'find-ml-models',
    title: 'Find ML models',
    description: `Finds ML models with their portability grade, recovery status, residency, place and run-rate.

All filters are "and"; values of one filter are "or". Without filters it lists every model that the caller may see, worst first: highest tier, then recovery, then portability. \`totalItems\` counts all that match, so "how many" needs no second page. Ask for the next page with \`cursor\` and the same filters.

Recovery: \`unprotected\` has no second site; \`at-risk\` has one that does not hold what the tier asks; \`untested\` was never or not lately drilled; \`protected\` holds; \`unknown\` has no known deployment.`,
    attributes: READS_ONLY,
    schema: {
      input: z =>
        z.object({
          text: z.string().optional().describe('Part of the name or title.'),
          team: z
            .array(z.string())
            .optional()
            .describe(
              'Owning groups, their sub-groups included: group:default/risk, or the name alone.',
            ),
          provider: z
            .array(z.string())
            .optional()
            .describe('Any deployment there: aws, gcp, azure, on-prem, …'),
          site: z
            .array(z.string())
            .optional()
            .describe('Any deployment there: aws/ap-southeast-1.'),
          tier: z.array(z.enum(TIERS)).optional(),
          grade: z.array(z.enum([...GRADES, 'withheld'])).optional(),
          recovery: z.array(z.enum(RECOVERY_STATUSES)).optional(),
          residency: z.array(z.enum(RESIDENCY_STATUSES)).optional(),
          rule: z
            .array(z.string())
            .optional()
            .describe(
              'Criteria that do not earn their full value (P1 to P10) and recovery rules that match (D01 to D40).',
            ),
          sort: z
            .enum([
              'title',
              'tier',
              'portability',
              'recovery',
              'cost',
              'worst-first',
            ])
            .optional(),
          order: z.enum(['asc', 'desc']).optional(),
          // Agents often send numbers as text.
          limit: z.coerce
            .number()
            .int()
            .min(1)
            .max(200)
            .optional()
            .describe('Models on a page. Default: 20.'),
          cursor: z
            .string()
            .optional()
            .describe('`nextCursor` of the page before.'),
        }),
      output: z =>
        z.object({
          items: z.array(schemas(z).model),
          totalItems: z.number(),
          costHidden: schemas(z).costHidden,
          nextCursor: z.string().optional(),
        }),
    },
    examples: [
      {
        title: 'T1 models of a team that would not survive an outage',
        input: {
          team: ['group:default/payments'],
          tier: ['T1'],
          recovery: ['unprotected', 'at-risk', 'unknown'],
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const request: ListModelsRequest = {
        ...input,
        ...(input.team && {
          team: input.team.map(ref => refFrom('team', ref, 'group')),
        }),
      };
      const page = await readModelPage(services, credentials, request);
      return { output: { ...page, items: page.items.map(shownModel) } };
    },
  });
}
