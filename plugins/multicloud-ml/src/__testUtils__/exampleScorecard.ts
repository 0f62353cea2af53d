import {
  createStandard,
  rollUp,
  type ModelSummary,
  type Scorecard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

const standard = createStandard();

/** A model's summary, good in every respect unless told otherwise. */
export function exampleSummary(
  change: Partial<ModelSummary> = {},
): ModelSummary {
  return {
    entityRef: 'component:default/fraud',
    title: 'Fraud',
    ownerRef: 'group:default/risk',
    tier: 'T1',
    tierAssumed: false,
    proved: 78.9,
    possible: 86,
    coverage: 92,
    grade: 'B',
    recovery: 'at-risk',
    residency: 'ok',
    provider: 'aws',
    region: 'ap-southeast-1',
    sites: ['aws/ap-southeast-1'],
    monthlyCost: { amount: 8420.9, currency: 'USD' },
    biggestGain: { criterion: 'P3', points: 11.25 },
    warnings: 0,
    stale: false,
    assessedAt: new Date().toISOString(),
    ...change,
  };
}

/** The scorecard of these models, rolled up by the domain itself. */
export function exampleScorecard(
  models: ModelSummary[],
  change: Partial<Scorecard> = {},
): Scorecard {
  return {
    groupRef: 'group:default/risk',
    title: 'Risk',
    rollup: rollUp(models, { standard, now: new Date() }),
    nextSteps: [],
    subTeams: [],
    standard: { name: standard.name, version: standard.version },
    ...change,
  };
}
