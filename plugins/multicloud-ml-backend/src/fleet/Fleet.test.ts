import {
  CRITERION_IDS,
  type MlModel,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { ALL, ref, startMixedFleet } from '../__testUtils__/mixedFleet';
import { PORTABLE, model } from '../__testUtils__/organisation';
import { testDatabases } from '../__testUtils__/testDatabases';
import { Fleet } from './Fleet';
import { viewOf } from './FleetView';
import { countAdherence } from './countAdherence';

jest.setTimeout(120_000);
const databases = testDatabases();

describe.each(databases.eachSupportedId())('the fleet in memory on %s', id => {
  const start = async () => startMixedFleet(await databases.init(id));

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

  it('takes up what follows a large change after a while, and a small one at once', async () => {
    const { catalog, catalogSync, knex } = await start();
    const time = { now: 0 };
    const fleet = new Fleet(knex, () => time.now);
    const own = [...catalog.entities];
    const portability = async (name: string) => {
      const { table } = await fleet.read();
      return table.proved[table.entityRefs.indexOf(ref(name))];
    };
    const put = async (count: number, facts: MlModel) => {
      catalog.entities = [
        ...own,
        ...Array.from({ length: count }, (_, index) =>
          model(`more${index}`, 'fraud', facts, {
            etag: JSON.stringify(facts),
          }),
        ),
      ];
      await catalogSync.reconcile();
    };
    await fleet.read();

    await put(49, {});
    expect(await portability('more0')).toBe(0);
    await put(50, PORTABLE);
    const ported = await portability('more0');
    expect(ported).toBeGreaterThan(0);

    await put(50, {});
    time.now = 1999;
    expect(await portability('more0')).toBe(ported);
    time.now = 2000;
    expect(await portability('more0')).toBe(0);
  });
});
