import type { ModelCost } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { EXAMPLE_REF } from './exampleModel';

const PRIMARY = {
  deployment: 'primary',
  provider: 'aws',
  region: 'ap-southeast-1',
};
const STANDBY = {
  deployment: 'jakarta',
  provider: 'gcp',
  region: 'asia-southeast2',
};

/** The twelve months that end with November 2026, in which the standby begins in May. */
function exampleMonths(): ModelCost['months'] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = new Date(Date.UTC(2025, 11 + index)).toISOString();
    const about = {
      month: month.slice(0, 7),
      partial: index === 11,
      currency: 'USD',
    };
    const wave = [0, 120, -80, 210, 60, -150, 90, 310, 180, 40, 260, 0][index];
    const share = index === 11 ? 0.7 : 1;
    return [
      {
        ...about,
        ...PRIMARY,
        amount: String((5200 + 160 * index + wave) * share),
      },
      ...(index >= 5
        ? [
            {
              ...about,
              ...STANDBY,
              amount: String((1100 + 20 * index) * share),
            },
          ]
        : []),
    ];
  }).flat();
}

/** The thirty days that end on 21 November 2026: quieter weekends, and one day that is unusual. */
function exampleDays(): ModelCost['days'] {
  return Array.from({ length: 30 }, (_, index) => {
    const at = new Date(Date.UTC(2026, 9, 23 + index));
    const isWeekend = [0, 6].includes(at.getUTCDay());
    const usual = (isWeekend ? 190 : 285) + ((index * 37) % 23);
    return {
      day: at.toISOString().slice(0, 10),
      currency: 'USD',
      amount: index === 27 ? '912.4' : `${usual}.25`,
      ...(index === 27 && { anomaly: { expected: '305.1' } }),
    };
  });
}

/** What the example model costs, with every kind of figure that there is. Synthetic. */
export function exampleModelCost(change: Partial<ModelCost> = {}): ModelCost {
  return {
    entityRef: EXAMPLE_REF,
    terms: {
      basis: 'effective',
      tax: 'excluded',
      asOf: '2026-11-21',
      period: { from: '2026-10-23', to: '2026-11-21' },
      previousPeriod: { from: '2026-09-23', to: '2026-10-22' },
    },
    runRate: [{ amount: '8420.118', currency: 'USD', previous: '8160.4' }],
    months: exampleMonths(),
    days: exampleDays(),
    forecast: [
      {
        month: '2026-11',
        amount: '8610.5',
        soFar: '5902.1',
        currency: 'USD',
      },
    ],
    roles: [
      { role: 'primary', amount: '7180.018', currency: 'USD' },
      { role: 'standby', amount: '1240.1', currency: 'USD' },
    ],
    methods: [
      {
        method: 'tag',
        amount: '6110.2',
        currency: 'USD',
        service: 'Amazon SageMaker',
        provider: 'aws',
        source: 'focus/aws',
      },
      {
        method: 'parent',
        split: 'hours',
        amount: '1221.75',
        currency: 'USD',
        service: 'Google Kubernetes Engine',
        provider: 'gcp',
        source: 'focus/gcp',
      },
      {
        method: 'resource',
        amount: '966.918',
        currency: 'USD',
        service: 'Amazon Simple Storage Service',
        provider: 'aws',
        source: 'focus/aws',
      },
    ],
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

/** A model that no bill names. */
export function emptyModelCost(change: Partial<ModelCost> = {}): ModelCost {
  return exampleModelCost({
    terms: { basis: 'effective', tax: 'excluded', asOf: '2026-11-21' },
    runRate: [],
    months: [],
    days: [],
    forecast: [],
    roles: [],
    methods: [],
    freshness: [],
    ...change,
  });
}
