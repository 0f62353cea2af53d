import {
  CRITERION_IDS,
  FACETS,
  type FacetName,
  type ListModelsRequest,
  type MlModel,
  type ModelSummary,
  TIERS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import fc from 'fast-check';
import { insertCosts } from '../__testUtils__/insertCosts';
import { BOUND, GROUPS, PORTABLE, model } from '../__testUtils__/organisation';
import { testDatabases } from '../__testUtils__/testDatabases';
import { testParts } from '../__testUtils__/testParts';
import type { CostScope } from '../cost/queries/CostScope';
import type { Visibility } from '../visibility/Visibility';
import { ModelStore } from '../catalog/ModelStore';
import { Fleet } from './Fleet';
import { viewOf } from './FleetView';
import { countAdherence } from './countAdherence';

jest.setTimeout(120_000);
const databases = testDatabases();

const OWNERS = ['leads', 'risk', 'fraud', 'growth', 'nobody'];
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
const ALL: Visibility = { kind: 'all' };
const EVERY_COST: CostScope = { kind: 'all' };
const ref = (name: string) => `component:default/${name}`;
const noGroupIsHidden = {
  models: async () => ALL,
  among: async (refs: readonly string[]) => new Set(refs),
};

/** What a model has of a facet, read from its summary. */
const VALUES: Record<FacetName, (one: ModelSummary) => string[]> = {
  tier: one => [one.tier],
  grade: one => [one.grade],
  recovery: one => [one.recovery],
  residency: one => [one.residency],
  provider: one => [...new Set(one.sites.map(site => site.split('/')[0]))],
  site: one => one.sites,
  team: one => (one.ownerRef ? [one.ownerRef] : []),
};

describe.each(databases.eachSupportedId())('the fleet on %s', id => {
  async function start() {
    const parts = await testParts(await databases.init(id), {
      entities: [...GROUPS, ...MODELS],
    });
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

  it('counts each facet under all other filters, as pages do', async () => {
    const { page, facets, some, everyone } = await start();
    const hidden = await some(
      everyone.slice(10).map(one => one.entityRef.split('/')[1]),
    );
    const valuesOf = (name: FacetName) => [
      ...new Set(everyone.flatMap(VALUES[name])),
      'none-such',
    ];
    const filters = fc.record(
      {
        tier: fc.subarray([...TIERS]),
        grade: fc.subarray(valuesOf('grade')),
        recovery: fc.subarray(valuesOf('recovery')),
        residency: fc.subarray(valuesOf('residency')),
        provider: fc.subarray(valuesOf('provider')),
        site: fc.subarray(valuesOf('site')),
        team: fc.subarray(OWNERS.map(owner => `group:default/${owner}`)),
        rule: fc.subarray(['P3', 'P8', 'D10', 'D30']),
        lifecycle: fc.subarray(['production', 'experimental']),
        text: fc.constantFrom('', 'm1', 'M02'),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(filters, fc.boolean(), async (asked, all) => {
        const visibility = all ? ALL : hidden;
        const counted = await facets.list(asked, {
          view: noGroupIsHidden,
          models: visibility,
        });
        for (const name of FACETS) {
          const { items } = await page({ ...asked, [name]: [] }, visibility);
          const expected = new Map<string, number>();
          for (const value of items.flatMap(VALUES[name])) {
            expected.set(value, (expected.get(value) ?? 0) + 1);
          }
          asked[name]?.forEach(value =>
            expected.set(value, expected.get(value) ?? 0),
          );
          expect(
            new Map(
              counted.facets[name].map(({ value, models }) => [value, models]),
            ),
          ).toEqual(expected);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('names teams by their titles, but for those that the caller may not see', async () => {
    const { facets } = await start();
    const { team } = (
      await facets.list(
        { team: ['group:default/leads'] },
        {
          view: {
            ...noGroupIsHidden,
            among: async refs =>
              new Set(refs.filter(one => !one.endsWith('fraud'))),
          },
          models: ALL,
        },
      )
    ).facets;
    expect(team).toContainEqual({
      value: 'group:default/risk',
      title: 'RISK',
      models: 12,
    });
    expect(team).toContainEqual({ value: 'group:default/fraud', models: 12 });
    expect(team).toContainEqual({ value: 'group:default/nobody', models: 12 });
  });

  it('finds models by the criteria that they do not meet and the rules that match', async () => {
    const { page, knex } = await start();
    const found = async (rule: string[]) =>
      (await page({ rule })).items.map(one => one.entityRef).sort();
    const rows = await knex('assessments').select('entity_ref', 'gain_p3');
    expect(await found(['P3'])).toEqual(
      rows
        .filter(row => row.gain_p3 > 0)
        .map(row => row.entity_ref)
        .sort(),
    );
    const unprotected = (await page({ recovery: ['unprotected'] })).items.map(
      one => one.entityRef,
    );
    expect(unprotected.length).toBeGreaterThan(0);
    expect(await found(['D10'])).toEqual(expect.arrayContaining(unprotected));
    await expect(found(['P3', 'D99'])).rejects.toThrow(/"D99".*P1, P2.*D40/);
  });

  it.each([
    'title',
    'tier',
    'portability',
    'recovery',
    'cost',
    'worst-first',
  ] as const)(
    'sorts by %s both ways, and pages follow each other while models come and go',
    async sort => {
      const { page, knex, catalog, catalogSync } = await start();
      for (const order of ['asc', 'desc'] as const) {
        const whole = (await page({ sort, order })).items.map(
          one => one.entityRef,
        );
        const paged: string[] = [];
        let cursor: string | undefined;
        do {
          const next = await page({ sort, order, limit: 7, cursor });
          expect(next.totalItems).toBe(whole.length);
          paged.push(...next.items.map(one => one.entityRef));
          cursor = next.nextCursor;
        } while (cursor);
        expect(paged).toEqual(whole);
        expect(new Set(paged).size).toBe(whole.length);
      }
      const first = await page({ sort, limit: 7 });
      const rest = (await page({ sort })).items.slice(7);
      await new ModelStore(knex).remove([first.items[6].entityRef]);
      catalog.entities.push(model('zz', 'fraud', PORTABLE));
      await catalogSync.readAgain([ref('zz')]);
      const second = await page({ sort, limit: 60, cursor: first.nextCursor });
      expect(
        second.items.map(one => one.entityRef).filter(one => one !== ref('zz')),
      ).toEqual(rest.map(one => one.entityRef));
    },
  );

  it('hides costs from pages, orders and sums alike', async () => {
    const { page, teams, siteSums, time } = await start();
    const onlyFraud: CostScope = {
      kind: 'some',
      criteria: { key: 'ownerRef', values: ['group:default/fraud'] },
    };
    const { items, costHidden } = await page({ sort: 'cost' }, ALL, onlyFraud);
    expect(costHidden).toBe(true);
    const shown = items.filter(one => one.monthlyCost);
    expect(shown.length).toBeGreaterThan(0);
    expect(new Set(shown.map(one => one.ownerRef))).toEqual(
      new Set(['group:default/fraud']),
    );
    expect(items.slice(0, shown.length)).toEqual(shown);
    await expect(page({ sort: 'cost' }, ALL, { kind: 'none' })).rejects.toThrow(
      'multicloud-ml.cost.read',
    );

    const list = await teams.list(
      {},
      { view: noGroupIsHidden, models: ALL, cost: onlyFraud },
      time.now,
    );
    expect(list.costHidden).toBe(true);
    const [growth] = list.items.filter(one => one.title === 'GROWTH');
    expect(growth.cost).toEqual([]);
    await expect(
      teams.list(
        { sort: 'cost' },
        { view: noGroupIsHidden, models: ALL, cost: { kind: 'none' } },
        time.now,
      ),
    ).rejects.toThrow('multicloud-ml.cost.read');
    const sites = await siteSums.list({}, ALL, { kind: 'none' });
    expect(sites.costHidden).toBe(true);
    expect(JSON.stringify(sites)).not.toContain('amount');
  });

  it('lists teams as their scorecards say, and none that has no visible model', async () => {
    const { teams, scorecards, some, time } = await start();
    const caller = { view: noGroupIsHidden, models: ALL, cost: EVERY_COST };
    const { items, totalItems } = await teams.list({}, caller, time.now);
    expect(items.map(team => team.title)).toEqual([
      'FRAUD',
      'GROWTH',
      'LEADS',
      'RISK',
    ]);
    expect(totalItems).toBe(4);
    const leads = items[2];
    expect(items[0].parentRef).toBe('group:default/risk');
    expect(leads.parentRef).toBeUndefined();
    for (const team of items) {
      const found = await scorecards.team(team.entityRef);
      const { rollup } = await scorecards.scorecard(
        found?.group ?? { entityRef: '', title: '' },
        [],
        ALL,
        EVERY_COST,
        time.now,
      );
      expect(team).toMatchObject({
        models: rollup.models,
        graded: rollup.graded,
        portability: rollup.portability,
        grade: rollup.grade,
        t1: rollup.t1,
        drillsOverdue: rollup.drills.overdue,
        exemptions: rollup.exemptions.inForce,
      });
      expect(team.trend.length).toBeGreaterThan(0);
    }
    const few = await teams.list(
      {},
      { ...caller, models: await some(['m03']) },
      time.now,
    );
    expect(few.items.map(({ title, models }) => [title, models])).toEqual([
      ['GROWTH', 1],
      ['LEADS', 1],
    ]);
    const hidden = await teams.list(
      { text: 'r' },
      {
        ...caller,
        view: {
          ...noGroupIsHidden,
          among: async refs =>
            new Set(refs.filter(one => !one.endsWith('/risk'))),
        },
      },
      time.now,
    );
    expect(hidden.items.map(team => [team.title, team.parentRef])).toEqual([
      ['FRAUD', undefined],
      ['GROWTH', 'group:default/leads'],
    ]);
  });

  it.each([
    'title',
    'models',
    'portability',
    'protected',
    'cost',
    'change',
  ] as const)('pages through teams by %s', async sort => {
    const { teams, time } = await start();
    const caller = { view: noGroupIsHidden, models: ALL, cost: EVERY_COST };
    for (const order of ['asc', 'desc'] as const) {
      const list = (request: object) =>
        teams.list({ sort, order, ...request }, caller, time.now);
      const whole = await list({});
      const first = await list({ limit: 3 });
      const second = await list({ limit: 3, cursor: first.nextCursor });
      expect([...first.items, ...second.items]).toEqual(whole.items);
      expect(second.nextCursor).toBeUndefined();
    }
    const { nextCursor } = await teams.list(
      { sort, limit: 1 },
      caller,
      time.now,
    );
    await expect(
      teams.list({ sort, order: 'desc', cursor: nextCursor }, caller, time.now),
    ).rejects.toThrow(`sort=${sort}&order=asc`);
  });

  it('adds up what runs where, the unknown with it', async () => {
    const { siteSums, everyone, page, knex } = await start();
    const { items, placeUnknown, deploymentUnknown, costPlaceUnknown } =
      await siteSums.list({}, ALL, EVERY_COST);
    for (const site of items) {
      const here = everyone.filter(one =>
        one.sites.includes(`${site.provider}/${site.region}`),
      );
      expect(site.models).toBe(here.length);
    }
    const usEast = items.find(site => site.region === 'us-east-1');
    expect(usEast).toMatchObject({
      title: 'N. Virginia',
      country: 'US',
      coordinates: { latitude: expect.any(Number) },
    });
    expect(usEast?.deployments.backup).toBeGreaterThan(0);
    expect(usEast?.deployments.roleUnknown).toBe(usEast?.deployments.backup);
    expect(placeUnknown).toBeGreaterThan(0);
    expect(deploymentUnknown).toBeGreaterThan(0);

    const sumIn = (currency: string, costs: Array<typeof costPlaceUnknown>) =>
      costs
        .flatMap(list => list ?? [])
        .filter(one => one.currency === currency)
        .reduce((sum, one) => sum + one.amount, 0);
    for (const currency of ['USD', 'IDR']) {
      expect(
        sumIn(currency, [...items.map(site => site.cost), costPlaceUnknown]),
      ).toBeCloseTo(
        sumIn(
          currency,
          everyone.map(one => (one.monthlyCost ? [one.monthlyCost] : [])),
        ),
        5,
      );
    }

    const [costly] = (await page({ sort: 'cost', order: 'desc' })).items.filter(
      one => one.monthlyCost?.currency === 'USD',
    );
    const name = costly.entityRef.split('/')[1];
    await insertCosts(knex, [
      { model: name, day: '2026-11-18', effective: '30' },
      {
        model: name,
        day: '2026-11-18',
        effective: '10',
        provider: 'gcp',
        region: 'europe-west1',
      },
    ]);
    const spread = await siteSums.list({}, ALL, EVERY_COST);
    const belgium = spread.items.find(site => site.region === 'europe-west1');
    expect(belgium).toMatchObject({
      models: 0,
      cost: [
        {
          currency: 'USD',
          amount: expect.closeTo((costly.monthlyCost?.amount ?? 0) / 4, 5),
        },
      ],
    });
  });

  it('tells of every criterion and rule how many models meet it', async () => {
    const { fleet, everyone } = await start();
    const adherence = countAdherence(
      viewOf(await fleet.read(), ALL, { kind: 'none' }),
    );
    expect(adherence.models).toBe(everyone.length);
    expect(adherence.criteria.map(one => one.id)).toEqual([...CRITERION_IDS]);
    for (const { id: _, ...counts } of adherence.criteria) {
      expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(
        everyone.length,
      );
    }
    expect(adherence.rules.find(rule => rule.id === 'D03')?.matches).toBe(
      everyone.filter(one => one.recovery === 'not-required').length,
    );
  });

  it('follows every change, whichever process makes it', async () => {
    const parts = await start();
    const other = new Fleet(parts.knex);
    const seen = async () => {
      const { table, groups } = await other.read();
      return {
        models: table.size,
        title: table.titles[table.entityRefs.indexOf(ref('m00'))],
        risk: groups.titles.get('group:default/risk'),
      };
    };
    expect(await seen()).toEqual({ models: 60, title: 'm00', risk: 'RISK' });

    const { entities } = parts.catalog;
    parts.catalog.entities = [
      ...entities.filter(
        one => !['m00', 'm59', 'risk'].includes(one.metadata.name),
      ),
      model('m00', 'fraud', PORTABLE, { title: 'Renamed', etag: 'new' }),
      model('new', 'fraud', PORTABLE),
      ...entities
        .filter(one => one.metadata.name === 'risk')
        .map(one => ({
          ...one,
          metadata: { ...one.metadata, title: 'Risk!', etag: 'new' },
        })),
    ];
    await parts.catalogSync.reconcile();
    expect(await seen()).toEqual({
      models: 60,
      title: 'Renamed',
      risk: 'Risk!',
    });
    const { table } = await other.read();
    expect(table.entityRefs).toContain(ref('new'));
    expect(table.entityRefs).not.toContain(ref('m59'));
    expect([...table.entityRefs].sort()).toEqual(
      (await parts.knex('assessments').pluck('entity_ref')).sort(),
    );
  });
});
