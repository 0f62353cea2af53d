import {
  ALL,
  noGroupIsHidden,
  ref,
  startMixedFleet,
} from '../__testUtils__/mixedFleet';
import { PORTABLE, model } from '../__testUtils__/organisation';
import { testDatabases } from '../__testUtils__/testDatabases';
import { ModelStore } from '../catalog/ModelStore';
import type { CostScope } from '../cost/queries/CostScope';

jest.setTimeout(120_000);
const databases = testDatabases();

describe.each(databases.eachSupportedId())('pages of models on %s', id => {
  const start = async () => startMixedFleet(await databases.init(id));

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
});
