import { BOUND, GROUPS, PORTABLE, model } from '../__testUtils__/organisation';
import { testDatabases } from '../__testUtils__/testDatabases';
import { testParts } from '../__testUtils__/testParts';

jest.setTimeout(60_000);
const databases = testDatabases();

describe.each(databases.eachSupportedId())(
  'keeping in step with the catalog on %s',
  id => {
    async function start() {
      const parts = await testParts(await databases.init(id), {
        entities: [
          ...GROUPS,
          model('scoring', 'fraud', PORTABLE),
          model('ranking', 'growth', BOUND),
        ],
      });
      await parts.catalogSync.reconcile();
      const refs = async (team?: string) =>
        (
          await parts.list.page(
            { sort: 'title', ...(team && { team: [team] }) },
            { kind: 'all' },
            { kind: 'all' },
          )
        ).items.map(item => item.entityRef);
      return { ...parts, refs };
    }

    it('follows models that are renamed, owned by others and unregistered', async () => {
      const { catalog, catalogSync, refs } = await start();
      expect(await refs('group:default/leads')).toHaveLength(2);
      catalog.entities = [...GROUPS, model('scoring-two', 'growth', PORTABLE)];
      await catalogSync.reconcile();
      expect(await refs()).toEqual(['component:default/scoring-two']);
      expect(await refs('group:default/fraud')).toEqual([]);
      expect(await refs('group:default/growth')).toEqual([
        'component:default/scoring-two',
      ]);
    });

    it('forgets nothing while the catalog cannot be read', async () => {
      const { catalog, catalogSync, refs } = await start();
      catalog.failing = true;
      await expect(catalogSync.reconcile()).rejects.toThrow('down');
      expect(await refs()).toHaveLength(2);
    });

    it('reads a hinted entity alone, and survives a hint that cannot be read', async () => {
      const { catalog, catalogSync, refs } = await start();
      catalog.entities.push(model('hinted', 'fraud', PORTABLE));
      catalog.entities.push(model('unhinted', 'fraud', PORTABLE));
      await catalogSync.readAgain(['component:default/hinted']);
      expect(await refs()).toContain('component:default/hinted');
      expect(await refs()).not.toContain('component:default/unhinted');

      catalog.failing = true;
      await expect(
        catalogSync.readAgain(['component:default/hinted']),
      ).resolves.toBeUndefined();
      expect(await refs()).toContain('component:default/hinted');
    });

    it('keeps drills and inventory of a model that left the catalog', async () => {
      const { catalog, catalogSync, drills } = await start();
      await drills.record([
        {
          id: 'one',
          entityRef: 'component:default/scoring',
          type: 'tabletop',
          from: 'aws/ap-southeast-1',
          to: 'gcp/asia-southeast2',
          startedAt: '2026-11-01T00:00:00.000Z',
          result: 'failed',
          recordedBy: 'user:default/ann',
          recordedAt: '2026-11-01T00:00:00.000Z',
        },
      ]);
      catalog.entities = [...GROUPS];
      await catalogSync.reconcile();
      expect(await drills.list('component:default/scoring')).toHaveLength(1);
    });

    it('takes a group tree that runs in a circle', async () => {
      const { catalog, catalogSync, refs } = await start();
      catalog.entities = catalog.entities.map(entity =>
        entity.metadata.name === 'fraud'
          ? {
              ...entity,
              relations: [
                { type: 'parentOf', targetRef: 'group:default/leads' },
              ],
            }
          : entity,
      );
      await catalogSync.reconcile();
      expect(await refs('group:default/fraud')).toHaveLength(2);
    });

    it('takes whatever stands in a model block', async () => {
      const { catalog, catalogSync, refs } = await start();
      const bad = model('bad', 'fraud', {});
      bad.spec = {
        ...bad.spec,
        mlModel: { deployments: 'none', tier: 7, __proto__: { tier: 'T1' } },
      };
      catalog.entities.push(bad);
      await catalogSync.reconcile();
      expect(await refs()).toContain('component:default/bad');
    });
  },
);
