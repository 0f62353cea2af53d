import type {
  CostOverview,
  CostSourceStatus,
  ListUnattributedResponse,
  UnattributedCost,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

const TERMS: CostOverview['terms'] = {
  basis: 'effective',
  tax: 'excluded',
  asOf: '2026-11-21',
  period: { from: '2026-10-23', to: '2026-11-21' },
  previousPeriod: { from: '2026-09-23', to: '2026-10-22' },
};

const MONTHS = [
  '2025-12',
  '2026-01',
  '2026-02',
  '2026-03',
  '2026-04',
  '2026-05',
  '2026-06',
  '2026-07',
  '2026-08',
  '2026-09',
  '2026-10',
  '2026-11',
];

/** What a team's models cost, with every kind of row that there is. Synthetic. */
export function exampleCostOverview(
  change: Partial<CostOverview> = {},
): CostOverview {
  return {
    groupRef: 'group:default/risk',
    title: 'Risk',
    terms: TERMS,
    totals: [
      { amount: '84210.118', currency: 'USD', previous: '81757.4' },
      { amount: '1200.5', currency: 'SGD', previous: '1300' },
    ],
    models: 42,
    costUnknown: 3,
    entered: [{ amount: '1200', currency: 'USD', models: 3 }],
    methods: [
      { method: 'tag', amount: '50210.118', currency: 'USD', share: 52.1 },
      { method: 'resource', amount: '30000', currency: 'USD', share: 31.1 },
      { method: 'parent', amount: '4000', currency: 'USD', share: 4.1 },
      { method: 'pool', amount: '7500', currency: 'USD', share: 7.8 },
      { method: 'unattributed', amount: '4700', currency: 'USD', share: 4.9 },
      { method: 'tag', amount: '1200.5', currency: 'SGD', share: 100 },
    ],
    by: {
      provider: [
        {
          key: 'aws',
          amount: '60210.118',
          currency: 'USD',
          previous: '58757.4',
          models: 28,
        },
        {
          key: 'gcp',
          amount: '24000',
          currency: 'USD',
          previous: '23000',
          models: 12,
        },
        {
          key: 'azure',
          amount: '1200.5',
          currency: 'SGD',
          previous: '1300',
          models: 2,
        },
      ],
      site: [
        {
          key: 'aws/ap-southeast-1',
          amount: '60210.118',
          currency: 'USD',
          previous: '58757.4',
          models: 28,
        },
        {
          key: 'gcp/asia-southeast2',
          amount: '21000',
          currency: 'USD',
          previous: '23000',
          models: 11,
        },
        { key: 'unknown', amount: '3000', currency: 'USD', models: 1 },
        {
          key: 'azure/southeastasia',
          amount: '1200.5',
          currency: 'SGD',
          previous: '1300',
          models: 2,
        },
      ],
      service: [
        {
          key: 'Amazon SageMaker',
          amount: '60210.118',
          currency: 'USD',
          previous: '58757.4',
          models: 28,
        },
        {
          key: 'Vertex AI',
          amount: '24000',
          currency: 'USD',
          previous: '23000',
          models: 12,
        },
        {
          key: 'Azure Machine Learning',
          amount: '1200.5',
          currency: 'SGD',
          previous: '1300',
          models: 2,
        },
      ],
      tier: [
        {
          key: 'T1',
          amount: '70210.118',
          currency: 'USD',
          previous: '67757.4',
          models: 8,
        },
        {
          key: 'T2',
          amount: '14000',
          currency: 'USD',
          previous: '14000',
          models: 30,
        },
        {
          key: 'T3',
          amount: '1200.5',
          currency: 'SGD',
          previous: '1300',
          models: 2,
        },
      ],
    },
    months: MONTHS.flatMap((month, index) => [
      {
        month,
        partial: month === '2026-11',
        provider: 'aws',
        amount: String(41000 + index * 1750),
        currency: 'USD',
      },
      {
        month,
        partial: month === '2026-11',
        provider: 'gcp',
        amount: String(17000 + index * 600),
        currency: 'USD',
      },
      {
        month,
        partial: month === '2026-11',
        provider: 'azure',
        amount: String(900 + index * 30),
        currency: 'SGD',
      },
    ]),
    movers: [
      {
        entityRef: 'component:default/fraud',
        title: 'Fraud',
        tier: 'T1',
        amount: '9600',
        currency: 'USD',
        previous: '6200.5',
        change: '3399.5',
        cause: {
          kind: 'new-deployment',
          deployment: 'jakarta',
          detail: 'The deployment jakarta first cost something on 3 Nov.',
        },
      },
      {
        entityRef: 'component:default/churn',
        title: 'Churn',
        tier: 'T2',
        amount: '1000',
        currency: 'USD',
        previous: '2400',
        change: '-1400',
        cause: {
          kind: 'fewer-hours',
          detail: 'It ran 410 instance-hours instead of 980.',
        },
      },
      {
        entityRef: 'component:default/routing',
        title: 'Routing',
        tier: 'T3',
        amount: '900',
        currency: 'SGD',
        previous: '1000',
        change: '-100',
      },
    ],
    anomalies: [
      {
        entityRef: 'component:default/fraud',
        title: 'Fraud',
        day: '2026-11-19',
        amount: '910.4',
        currency: 'USD',
        expected: '305',
      },
    ],
    restOf: 'accounts',
    freshness: [
      {
        source: 'focus/aws',
        provider: 'aws',
        asOf: '2026-11-21',
        deliveredAt: '2026-11-22T03:10:00Z',
      },
      {
        source: 'focus/gcp',
        provider: 'gcp',
        asOf: '2026-11-21',
        deliveredAt: '2026-11-22T05:10:00Z',
      },
    ],
    ...change,
  };
}

/** A scope that no bill has reached yet. */
export function emptyCostOverview(
  change: Partial<CostOverview> = {},
): CostOverview {
  return exampleCostOverview({
    terms: { basis: 'effective', tax: 'excluded' },
    totals: [],
    models: 5,
    costUnknown: 5,
    entered: [],
    methods: [],
    by: { provider: [], site: [], service: [], tier: [] },
    months: [],
    movers: [],
    anomalies: [],
    freshness: [],
    ...change,
  });
}

/** A line that no model was found for. */
export function exampleUnattributed(
  change: Partial<UnattributedCost> = {},
): UnattributedCost {
  return {
    method: 'unattributed',
    amount: '4200',
    currency: 'USD',
    provider: 'aws',
    accountId: '111122223333',
    accountName: 'risk-prod',
    groupRef: 'group:default/risk',
    service: 'Amazon SageMaker',
    region: 'ap-southeast-1',
    resourceId:
      'arn:aws:sagemaker:ap-southeast-1:111122223333:endpoint/limits-v2',
    machineLearning: true,
    fix: {
      tagKey: 'ml-model',
      tagValue: 'component:default/<name>',
      detail: 'Tag the endpoint limits-v2 with the model that it serves.',
    },
    ...change,
  };
}

/** One page of what no model was found for. */
export function exampleUnattributedPage(
  items: UnattributedCost[],
  change: Partial<ListUnattributedResponse> = {},
): ListUnattributedResponse {
  return { items, totalItems: items.length, terms: TERMS, ...change };
}

/** How a bill is doing. */
export function exampleCostSource(
  change: Partial<CostSourceStatus> = {},
): CostSourceStatus {
  return {
    id: 'focus/aws',
    type: 'focus',
    lastSuccessAt: '2026-11-22T04:00:00Z',
    lastAttemptAt: '2026-11-22T04:00:00Z',
    deliveries: [
      {
        key: 'exports/risk/2026-11',
        deliveredAt: '2026-11-22T03:10:00Z',
        readAt: '2026-11-22T04:00:00Z',
        state: 'read',
        rows: 182_344,
        badRows: 0,
        firstDay: '2026-11-01',
        lastDay: '2026-11-21',
        problems: [],
      },
    ],
    ...change,
  };
}
