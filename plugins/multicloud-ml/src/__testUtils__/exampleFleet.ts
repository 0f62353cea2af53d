import {
  createStandard,
  rollUp,
  type FleetSummary,
  type ListFacetsResponse,
  type ModelSummary,
  type TeamSummary,
  type Trend,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

const standard = createStandard();

/** How the fleet of these models stands, rolled up by the domain itself. */
export function exampleFleet(
  models: ModelSummary[],
  change: Partial<FleetSummary> = {},
): FleetSummary {
  return {
    rollup: rollUp(models, { standard, now: new Date() }),
    standard: { name: standard.name, version: standard.version },
    ...change,
  };
}

/** Thirty days in which portability went from 71 to 74 and one more T1 model became protected. */
export function exampleTrend(change: Partial<Trend> = {}): Trend {
  const first = Date.UTC(2026, 9, 23);
  return {
    days: Array.from({ length: 31 }, (_, index) => ({
      day: new Date(first + index * 86_400_000).toISOString().slice(0, 10),
      models: 3,
      portability: index < 20 ? 71 : 74,
      t1: { models: 2, protected: index < 25 ? 0 : 1 },
    })),
    change: { portability: 3, t1Protected: 1, models: 0 },
    ...change,
  };
}

/** The facets of a small fleet. */
export function exampleFacets(
  change: Partial<ListFacetsResponse['facets']> = {},
): ListFacetsResponse {
  return {
    facets: {
      tier: [
        { value: 'T2', models: 12 },
        { value: 'T1', models: 3 },
      ],
      grade: [
        { value: 'withheld', models: 4 },
        { value: 'B', models: 11 },
      ],
      recovery: [{ value: 'at-risk', models: 15 }],
      residency: [
        { value: 'breach', models: 1 },
        { value: 'ok', models: 14 },
      ],
      provider: [
        { value: 'aws', models: 9 },
        { value: 'gcp', models: 6 },
      ],
      site: [
        { value: 'aws/ap-southeast-1', title: 'Singapore', models: 9 },
        { value: 'gcp/asia-southeast2', title: 'Jakarta', models: 6 },
      ],
      team: [{ value: 'group:default/risk', title: 'Risk', models: 15 }],
      ...change,
    },
  };
}

/** A team that is doing well, and better than it did. */
export function exampleTeam(change: Partial<TeamSummary> = {}): TeamSummary {
  return {
    entityRef: 'group:default/risk',
    title: 'Risk',
    models: 3,
    graded: 2,
    portability: 74.2,
    grade: 'B',
    t1: { models: 2, protected: 1 },
    cost: [{ currency: 'USD', amount: 18_420 }],
    drillsOverdue: 1,
    exemptions: 0,
    trend: exampleTrend().days,
    change: 3.4,
    ...change,
  };
}
