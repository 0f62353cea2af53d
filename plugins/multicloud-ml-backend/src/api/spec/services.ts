import { inPath, inQuery, operation } from './operation';
import { count, flag, instant, list, object, open, text } from './schemas';

export const servicePaths = {
  '/v1/standard': {
    get: operation({
      id: 'GetStandard',
      summary: 'The Standard in force.',
      answer: open({ name: text, version: text }),
      refusals: [401],
    }),
  },
  '/v1/sources': {
    get: operation({
      id: 'ListSources',
      summary:
        'How every source is doing, counted over the models that the caller may see.',
      answer: object({
        items: list(
          object({
            id: text,
            type: text,
            'lastSuccessAt?': instant,
            'lastAttemptAt?': instant,
            failures: list(
              object({ scope: text, message: text, since: instant }),
            ),
            scopes: list(
              object({
                scope: text,
                lastAttemptAt: instant,
                'lastSuccessAt?': instant,
                'failure?': text,
                'failingSince?': instant,
                models: count,
                deployments: count,
                stale: count,
                problemCount: count,
                problems: list(object({ subject: text, message: text })),
              }),
            ),
            models: count,
            deployments: count,
            stale: count,
            'staleSince?': instant,
            'nextRunAt?': instant,
            'running?': flag,
            schedule: text,
          }),
        ),
        permissions: object({ run: flag }),
      }),
      refusals: [401],
    }),
  },
  '/v1/sources/{type}/{instance}/run': {
    post: operation({
      id: 'RunSource',
      summary: 'Has a source read now. The answer does not wait for it.',
      parameters: inPath('type', 'instance'),
      status: 202,
      answer: object({ id: text, message: text }),
      refusals: [401, 403, 404, 409],
    }),
  },
  '/v1/projections': {
    post: operation({
      id: 'ListProjections',
      summary:
        'What the catalog shows of the given models; those not assessed yet are left out. For services only.',
      body: object({
        entityRefs: { ...list({ ...text, maxLength: 512 }), maxItems: 10000 },
      }),
      answer: object({
        items: list(
          object({
            entityRef: text,
            'provider?': text,
            'region?': text,
            'monthlyCost?': text,
            'tier?': text,
            'portability?': text,
            'recovery?': text,
          }),
        ),
      }),
      refusals: [400, 401, 403],
    }),
  },
  '/v1/registrations': {
    get: operation({
      id: 'ListRegistrations',
      summary:
        'What is to be registered in the catalog, or no longer, since a sequence number. For services only.',
      parameters: [
        inQuery('after', 'The last sequence number that was applied.', {
          type: 'integer',
          minimum: 0,
          default: 0,
        }),
        inQuery('limit', 'The most items to answer with.', {
          type: 'integer',
          minimum: 1,
          maximum: 2000,
          default: 2000,
        }),
      ],
      answer: object({
        items: list(
          object({ sequence: count, entityRef: text, 'entity?': open({}) }),
        ),
        'next?': count,
      }),
      refusals: [400, 401, 403],
    }),
  },
  '/v1/registrations/yield': {
    post: operation({
      id: 'YieldRegistration',
      summary:
        'Gives a ref up because an entity of another origin claims it. For services only.',
      body: object({ entityRef: { ...text, minLength: 1, maxLength: 512 } }),
      answer: object({ yielded: flag }),
      refusals: [400, 401, 403],
    }),
  },
};
