import {
  COST_BASES,
  COST_METHODS,
  COST_MOVE_CAUSES,
  COST_SPLITS,
  DEPLOYMENT_ROLES,
  TAX_TREATMENTS,
  TIERS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { inPath, inQuery, operation } from './operation';
import {
  type Schema,
  count,
  flag,
  instant,
  list,
  object,
  oneOf,
  ref,
  share,
  text,
} from './schemas';

const decimal: Schema = { type: 'string', pattern: '^-?\\d+(\\.\\d{1,18})?$' };
const day: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const month: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}$' };
const money = { amount: decimal, currency: text };

const READING = [
  inQuery(
    'basis',
    'Amortised cost, or what the invoice asks for.',
    oneOf(COST_BASES),
  ),
  inQuery('tax', 'Whether taxes are counted.', oneOf(TAX_TREATMENTS)),
  inQuery(
    'currency',
    'ISO 4217: convert for display with the configured monthly rates.',
    { ...text, maxLength: 20 },
  ),
];
const TEAM = inQuery(
  'team',
  'A group, descendants included; all models without it.',
  { ...text, maxLength: 512 },
);

export const costPaths = {
  '/v1/models/{kind}/{namespace}/{name}/cost': {
    get: operation({
      id: 'GetModelCost',
      summary: 'What one model costs.',
      parameters: [...inPath('kind', 'namespace', 'name'), ...READING],
      answer: object({
        entityRef: text,
        terms: ref('CostTerms'),
        runRate: list(ref('ComparedAmount')),
        'entered?': object(money),
        months: list(
          object({
            ...money,
            month,
            partial: flag,
            'deployment?': text,
            provider: text,
            'region?': text,
          }),
        ),
        days: list(
          object({ ...money, day, 'anomaly?': object({ expected: decimal }) }),
        ),
        forecast: list(object({ ...money, month, soFar: decimal })),
        roles: list(
          object({ ...money, role: oneOf([...DEPLOYMENT_ROLES, 'unknown']) }),
        ),
        methods: list(
          object({
            ...money,
            method: oneOf(COST_METHODS),
            'split?': oneOf(COST_SPLITS),
            service: text,
            provider: text,
            source: text,
          }),
        ),
        freshness: list(ref('CostFreshness')),
      }),
      refusals: [400, 401, 403, 404],
    }),
  },
  '/v1/costs': {
    get: operation({
      id: 'GetCosts',
      summary:
        'What the models of a team or of the fleet cost, over those whose cost the caller may see.',
      parameters: [TEAM, ...READING],
      answer: object({
        'groupRef?': text,
        'title?': text,
        terms: ref('CostTerms'),
        totals: list(ref('ComparedAmount')),
        models: count,
        costUnknown: count,
        entered: list(object({ ...money, models: count })),
        methods: list(
          object({ ...money, method: oneOf(COST_METHODS), 'share?': share }),
        ),
        by: object({
          provider: list(ref('CostGroup')),
          site: list(ref('CostGroup')),
          service: list(ref('CostGroup')),
          tier: list(ref('CostGroup')),
        }),
        months: list(
          object({ ...money, month, partial: flag, provider: text }),
        ),
        movers: list(
          object({
            ...money,
            entityRef: text,
            title: text,
            tier: oneOf(TIERS),
            previous: decimal,
            change: decimal,
            'cause?': object({
              kind: oneOf(COST_MOVE_CAUSES),
              'deployment?': text,
              detail: text,
            }),
          }),
        ),
        anomalies: list(
          object({
            ...money,
            entityRef: text,
            title: text,
            day,
            expected: decimal,
          }),
        ),
        restOf: oneOf(['accounts', 'everything', 'hidden']),
        freshness: list(ref('CostFreshness')),
      }),
      refusals: [400, 401, 403, 404],
    }),
  },
  '/v1/costs/unattributed': {
    get: operation({
      id: 'ListUnattributedCosts',
      summary:
        'Pools and unattributed lines, largest first, each with the tag that would attribute it.',
      parameters: [
        TEAM,
        ...READING,
        inQuery('method', 'Only these.', oneOf(['pool', 'unattributed'])),
        inQuery('limit', 'Lines on a page.', {
          type: 'integer',
          minimum: 1,
          maximum: 200,
          default: 20,
        }),
        inQuery('cursor', 'From `nextCursor` of the page before.', {
          ...text,
          maxLength: 4000,
        }),
      ],
      answer: object({
        items: list(
          object({
            ...money,
            method: oneOf(['pool', 'unattributed']),
            provider: text,
            'accountId?': text,
            'accountName?': text,
            'groupRef?': text,
            service: text,
            'region?': text,
            'resourceId?': text,
            'resourceName?': text,
            machineLearning: flag,
            fix: object({ tagKey: text, tagValue: text, detail: text }),
          }),
        ),
        totalItems: count,
        'nextCursor?': text,
        terms: ref('CostTerms'),
      }),
      refusals: [400, 401, 403, 404],
    }),
  },
  '/v1/costs/export': {
    get: operation({
      id: 'ExportCosts',
      summary:
        'Every month of every model of a team or of the fleet, by deployment and method, as a CSV file.',
      parameters: [TEAM, ...READING],
      answer: text,
      contentType: 'text/csv',
      refusals: [400, 401, 403, 404],
    }),
  },
  '/v1/costs/sources': {
    get: operation({
      id: 'ListCostSources',
      summary:
        'How every cost source is doing. Problems, which quote the bill, are told to those who may see every cost.',
      answer: object({
        items: list(
          object({
            id: text,
            type: text,
            'lastSuccessAt?': instant,
            'lastAttemptAt?': instant,
            'failure?': text,
            deliveries: list(
              object({
                key: text,
                deliveredAt: instant,
                readAt: instant,
                state: oneOf(['read', 'refused']),
                rows: count,
                badRows: count,
                'firstDay?': day,
                'lastDay?': day,
                problems: list(
                  object({
                    file: text,
                    'line?': count,
                    'column?': text,
                    why: text,
                  }),
                ),
              }),
            ),
          }),
        ),
      }),
      refusals: [401, 403],
    }),
  },
};

export const costSchemas = {
  ComparedAmount: object({ ...money, 'previous?': decimal }),
  CostGroup: object({
    ...money,
    'previous?': decimal,
    key: text,
    models: count,
  }),
  CostTerms: object({
    basis: oneOf(COST_BASES),
    tax: oneOf(TAX_TREATMENTS),
    'asOf?': day,
    'period?': object({ from: day, to: day }),
    'previousPeriod?': object({ from: day, to: day }),
    'conversion?': object({
      to: text,
      rates: list(object({ from: text, month, rate: decimal })),
      missing: list(text),
    }),
    'settling?': flag,
  }),
  CostFreshness: object({
    source: text,
    provider: text,
    asOf: day,
    deliveredAt: instant,
    'stale?': text,
  }),
};
