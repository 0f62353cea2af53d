import type {
  ListModelsRequest,
  MlModel,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import type { CostScope } from '../cost/queries/CostScope';
import type { Visibility } from '../visibility/Visibility';
import { BOUND, GROUPS, PORTABLE, model } from './organisation';
import { testParts } from './testParts';

/** The last of them is no group of the catalog. */
export const OWNERS = ['leads', 'risk', 'fraud', 'growth', 'nobody'];
const FACTS: MlModel[] = [
  PORTABLE,
  BOUND,
  {},
  { ...BOUND, deployments: [{ name: 'somewhere', provider: 'gcp' }] },
  {
    ...PORTABLE,
    deployments: [
      ...(PORTABLE.deployments ?? []),
      { name: 'copy', role: 'backup', provider: 'aws', region: 'us-east-1' },
      { name: 'odd', provider: 'aws', region: 'us-east-1' },
    ],
  },
];
const COSTS: Array<MlModel['monthlyCost']> = [
  { amount: 1234.56, currency: 'USD' },
  { amount: 0.1, currency: 'USD' },
  { amount: 70_000, currency: 'IDR' },
  undefined,
];

/** A fleet in which every tier, several grades, sites and owners occur. */
const MODELS = Array.from({ length: 60 }, (_, index) =>
  model(
    `m${String(index).padStart(2, '0')}`,
    OWNERS[index % 5],
    {
      ...FACTS[(index * 3) % 5 === 4 ? index % 4 : index % 5],
      tier: (['T1', 'T2', 'T3', 'T4', undefined] as const)[(index * 7) % 5],
      monthlyCost: COSTS[(index * 3) % 4],
    },
    { lifecycle: index % 2 ? 'production' : 'experimental' },
  ),
);
export const ALL: Visibility = { kind: 'all' };
export const EVERY_COST: CostScope = { kind: 'all' };
export const ref = (name: string) => `component:default/${name}`;
/** Sees every group and model. */
export const noGroupIsHidden = {
  models: async () => ALL,
  among: async (refs: readonly string[]) => new Set(refs),
  groups: async (refs: readonly string[]) => new Set(refs),
};

/** The fleet, assessed, and how its pages are read. */
export async function startMixedFleet(knex: Knex) {
  const parts = await testParts(knex, { entities: [...GROUPS, ...MODELS] });
  await parts.catalogSync.reconcile();
  const page = (
    request: ListModelsRequest = {},
    visibility = ALL,
    cost = EVERY_COST,
  ) => parts.list.page({ limit: 200, ...request }, visibility, cost);
  const some = async (names: string[]): Promise<Visibility> => ({
    kind: 'some',
    ids: await parts.assessments.ids(names.map(ref)),
  });
  return { ...parts, page, some, everyone: (await page()).items };
}
