import type {
  Drill,
  MlModel,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { BOUND, GROUPS, PORTABLE, model } from '../__testUtils__/organisation';
import { testDatabases } from '../__testUtils__/testDatabases';
import { testParts } from '../__testUtils__/testParts';

jest.setTimeout(60_000);
const databases = testDatabases();
const REF = 'component:default/scoring';
const FRAUD = 'group:default/fraud';
const WORSE: MlModel = {
  ...PORTABLE,
  deployments: PORTABLE.deployments?.slice(0, 1),
};
/** A Monday at eight is far away, unless a test is about it. */
const QUIET = { digest: false };

function drillOf(name: string, recoveredAt = '2026-11-01T00:20:00.000Z') {
  return {
    id: name,
    entityRef: `component:default/${name}`,
    type: 'failover',
    from: 'aws/ap-southeast-1',
    to: 'gcp/asia-southeast2',
    startedAt: recoveredAt,
    recoveredAt,
    result: 'passed',
    version: '7',
    recordedBy: 'user:default/ann',
    recordedAt: recoveredAt,
    confirmedBy: 'user:default/bob',
    confirmedAt: recoveredAt,
  } satisfies Drill;
}

function exemptionOf(entityRef: string, until: string) {
  return {
    id: entityRef,
    entity_ref: entityRef,
    covers: 'D30',
    reason: 'The second site is being built.',
    until,
    requested_by: 'user:default/ann',
    requested_at: '2026-11-20T00:00:00.000Z',
    state: 'approved',
  };
}

describe.each(databases.eachSupportedId())('notifications on %s', id => {
  async function start(
    options: {
      names?: string[];
      owner?: string;
      notifications?: object;
      knex?: Awaited<ReturnType<typeof databases.init>>;
    } = {},
  ) {
    const { names = ['scoring'], owner = 'fraud' } = options;
    const parts = await testParts(options.knex ?? (await databases.init(id)), {
      entities: [
        ...GROUPS,
        ...names.map(name => model(name, owner, PORTABLE)),
        model('ranking', 'growth', BOUND),
      ],
      config: {
        multicloudMl: {
          notifications: { ...QUIET, ...options.notifications },
        },
      },
    });
    await parts.catalogSync.reconcile();
    let etag = 0;
    return {
      ...parts,
      /** The catalog has other facts of all of the named models from now on. */
      change: async (facts: MlModel, changed = names) => {
        etag += 1;
        parts.catalog.entities = parts.catalog.entities.map(entity =>
          changed.includes(entity.metadata.name)
            ? model(entity.metadata.name, owner, facts, { etag: `e${etag}` })
            : entity,
        );
        await parts.catalogSync.reconcile();
      },
      /** One turn, and the one after it. */
      turns: async (count = 2) => {
        for (let turn = 0; turn < count; turn++) {
          await parts.notifier.run();
          parts.pass(1 / 12);
        }
      },
      titles: () => parts.told.sent.map(({ payload }) => payload.title),
    };
  }

  describe('of changes for the worse', () => {
    it('tell the owner once, with the cause and the next step', async () => {
      const { change, turns, told, pass } = await start();
      pass(2);
      await change(WORSE);
      await turns(4);
      expect(told.sent).toEqual([
        {
          recipients: { type: 'entity', entityRef: FRAUD },
          payload: {
            title: expect.stringMatching(
              /^scoring got worse: recovery at risk → unprotected/,
            ),
            description: expect.stringMatching(/ Next: \w+/),
            link: '/catalog/default/component/scoring/ml-model',
            topic: 'Model change',
            severity: 'high',
            scope: expect.stringContaining(REF),
          },
        },
      ]);
      expect(told.sent[0].payload.description).toMatch(/second site/i);
      expect(JSON.stringify(told.sent)).not.toMatch(/1000|USD/);
    });

    it('name the criteria that a lower grade comes from', async () => {
      const { change, turns, told, pass } = await start();
      pass(2);
      await change({
        ...PORTABLE,
        pipeline: { orchestrator: 'sagemaker-pipelines' },
      });
      await turns();
      expect(told.sent).toMatchObject([
        {
          payload: {
            title: expect.stringMatching(/grade [A-D] → [B-E]$/),
            description: expect.stringMatching(
              /Portability is \d+ and was \d+\. Pipelines \(P2\) earns \d+ points fewer\. Next: /,
            ),
          },
        },
      ]);
    });

    it('tell of the next change as well', async () => {
      const { change, turns, titles, pass } = await start();
      pass(2);
      await change(WORSE);
      await turns();
      await change(PORTABLE);
      await turns();
      await change(WORSE);
      await turns();
      expect(titles()).toEqual([
        expect.stringContaining('unprotected'),
        expect.stringContaining('unprotected'),
      ]);
    });

    it('say nothing of what is better, or back to where it was', async () => {
      const { change, turns, told, pass } = await start();
      pass(2);
      await change(WORSE);
      await turns(1);
      await change(PORTABLE);
      await turns(3);
      expect(told.sent).toEqual([]);
    });

    it('are left for a turn, whatever came before them', async () => {
      const { change, turns, titles, pass } = await start();
      await change(WORSE);
      await turns();
      pass(2);
      await change(PORTABLE);
      await turns(1);
      await change(WORSE);
      await turns(1);
      expect(titles()).toEqual([]);
      await turns(1);
      expect(titles()).toHaveLength(1);
    });

    it('say nothing of what left before it was told', async () => {
      const { change, catalog, catalogSync, turns, titles, pass } =
        await start();
      pass(2);
      await change(WORSE);
      await turns(1);
      catalog.entities = [...GROUPS];
      await catalogSync.reconcile();
      await turns(3);
      expect(titles()).toEqual([]);
    });

    it('say nothing of models that are new, or that left', async () => {
      const { change, catalog, catalogSync, turns, told, pass } = await start();
      await turns();
      await change(WORSE);
      await turns();
      pass(2);
      await turns();
      catalog.entities = catalog.entities.filter(
        entity => entity.metadata.name !== 'ranking',
      );
      await catalogSync.reconcile();
      await turns();
      expect(told.sent).toEqual([]);
    });

    it('are no news after a week', async () => {
      const { change, turns, told, pass } = await start();
      pass(2);
      await change(WORSE);
      pass(24 * 8);
      await turns(3);
      expect(told.sent).toEqual([]);
    });

    it('tell many of one cause together, with how many', async () => {
      const names = Array.from({ length: 12 }, (_, index) => `m${index}`);
      const { change, turns, told, pass } = await start({ names });
      pass(2);
      await change(WORSE);
      await turns(3);
      expect(told.sent).toMatchObject([
        {
          recipients: { entityRef: FRAUD },
          payload: {
            title: '12 models got worse at once',
            description: expect.stringMatching(
              /\(D10\).* and 9 more\..* Next: /,
            ),
            link: '/catalog/default/group/fraud/ml-scorecard',
          },
        },
      ]);
    });

    it('tell each team once of another Standard', async () => {
      const first = await start({ names: ['m1', 'm2', 'm3', 'm4'] });
      await first.turns();
      const stricter = await testParts(first.knex, {
        entities: first.catalog.entities,
        config: {
          multicloudMl: {
            notifications: QUIET,
            standard: { thresholds: { A: 99, B: 98, C: 97, D: 96 } },
          },
        },
      });
      stricter.pass(2);
      await stricter.catalogSync.reconcile();
      await stricter.notifier.run();
      await stricter.notifier.run();
      expect(stricter.told.sent).toMatchObject([
        {
          recipients: { entityRef: FRAUD },
          payload: { title: '4 models got worse under another Standard' },
        },
      ]);
    });

    it('are told later when sending fails, and not again when it worked', async () => {
      const { change, turns, told, titles, pass } = await start({
        names: ['m1', 'm2'],
      });
      pass(2);
      await change(WORSE, ['m1']);
      told.failing = true;
      await turns(3);
      expect(told.sent).toEqual([]);
      told.failing = false;
      await turns(1);
      await change(WORSE, ['m2']);
      await turns(3);
      expect(titles()).toEqual([
        expect.stringContaining('m1'),
        expect.stringContaining('m2'),
      ]);
    });

    it('are taken for the same when they are sent again after a crash', async () => {
      const { change, turns, told, knex, pass, notifier } = await start();
      pass(2);
      await change(WORSE);
      await turns(1);
      // Nothing can be noted any more once it was sent.
      told.onSend = async () => knex.schema.renameTable('told_changes', 'gone');
      await expect(notifier.run()).rejects.toThrow(/told_changes/);
      told.onSend = undefined;
      await knex.schema.renameTable('gone', 'told_changes');
      await change({
        ...WORSE,
        pipeline: { orchestrator: 'sagemaker-pipelines' },
      });
      await turns(3);
      const scopes = told.sent.map(({ payload }) => payload.scope);
      expect(new Set(scopes).size).toBe(1);
      expect(scopes).toHaveLength(2);
    });

    it('are sent with one scope by two replicas at once', async () => {
      const { change, turns, told, pass, notifier } = await start();
      pass(2);
      await change(WORSE);
      await turns(1);
      await Promise.all([notifier.run(), notifier.run()]);
      await turns();
      const scopes = told.sent.map(({ payload }) => payload.scope);
      expect(new Set(scopes).size).toBe(1);
    });
  });

  describe('of drills', () => {
    it('tell that one is about to stop counting, once for each', async () => {
      const { drills, assessor, turns, told, titles, pass } = await start();
      await drills.record([drillOf('scoring')]);
      await assessor.refresh();
      pass(24 * 56);
      await turns();
      expect(told.sent).toEqual([]);
      pass(24);
      await turns();
      expect(told.sent).toMatchObject([
        {
          recipients: { entityRef: FRAUD },
          payload: {
            title: 'The last recovery drill of scoring counts until 2027-01-30',
            description: expect.stringContaining('Next: Repeat'),
            link: '/catalog/default/component/scoring/ml-model',
          },
        },
      ]);
      pass(24);
      await drills.record([
        { ...drillOf('scoring', '2027-01-17T00:00:00.000Z'), id: 'two' },
      ]);
      await assessor.refresh();
      await turns();
      pass(24 * 80);
      await turns();
      expect(titles()).toEqual([
        expect.stringContaining('2027-01-30'),
        expect.stringContaining('2027-04-17'),
      ]);
    });

    it('tell many of one team together', async () => {
      const names = ['m1', 'm2', 'm3', 'm4'];
      const { drills, assessor, turns, titles, pass } = await start({ names });
      await drills.record(names.map(name => drillOf(name)));
      await assessor.refresh();
      pass(24 * 60);
      await turns();
      expect(titles()).toEqual(['4 recovery drills will stop counting']);
    });
  });

  it('of exemptions tell that one is about to lapse, once', async () => {
    const { knex, turns, told, pass } = await start();
    await knex('exemptions').insert(exemptionOf(REF, '2026-12-31'));
    pass(24 * 20);
    await turns();
    expect(told.sent).toEqual([]);
    pass(24 * 10);
    await turns();
    await turns();
    expect(told.sent).toMatchObject([
      {
        recipients: { entityRef: FRAUD },
        payload: {
          title: 'An exemption of scoring ends on 2026-12-31',
          description: expect.stringMatching(/\(D30\).* Next: /),
        },
      },
    ]);
  });

  describe('of the week', () => {
    // The 20th of November 2026 is a Friday.
    const DIGEST = { changes: false, digest: { weekday: 'monday', hour: 8 } };

    it('tell each team what got worse and better, once', async () => {
      const { change, turns, told, pass } = await start({
        names: ['m1', 'm2'],
        notifications: DIGEST,
      });
      await change(WORSE, ['m1']);
      await turns();
      expect(told.sent).toEqual([]);
      pass(24 * 3 - 1);
      await turns();
      expect(told.sent).toEqual([]);
      pass(1);
      await turns(3);
      expect(told.sent).toMatchObject([
        {
          recipients: { entityRef: FRAUD },
          payload: {
            title: 'The week of FRAUD: 1 model got worse',
            description: 'Worse: m1.',
            link: '/catalog/default/group/fraud/ml-scorecard',
            scope: expect.stringContaining('2026-11-23'),
          },
        },
      ]);
      await change(PORTABLE, ['m1']);
      pass(24 * 7);
      await turns();
      expect(told.sent).toHaveLength(2);
      expect(told.sent[1].payload).toMatchObject({
        title: 'The week of FRAUD: 1 model got better',
        description: 'Better: m1.',
      });
    });

    it('are not told where there is nothing to say', async () => {
      const { turns, told, pass, knex } = await start({
        notifications: DIGEST,
      });
      pass(24 * 3);
      await turns();
      expect(told.sent).toEqual([]);
      expect(await knex('notification_state').first()).toMatchObject({
        digest_at: '2026-11-23T08:00:00.000Z',
      });
    });

    it('reach every team once, though sending fails half-way', async () => {
      const { change, turns, told, pass, notifier, knex } = await start({
        notifications: { ...DIGEST, exemptions: false },
      });
      await change(WORSE);
      await knex('exemptions').insert(
        exemptionOf('component:default/ranking', '2026-12-01'),
      );
      pass(24 * 3);
      told.onSend = async () => {
        if (told.sent.length > 0) {
          throw new Error('no notifications backend');
        }
      };
      await notifier.run();
      expect(told.sent).toHaveLength(1);
      told.onSend = undefined;
      await turns(3);
      const owners = told.sent.map(({ recipients }) => recipients);
      expect(owners).toHaveLength(2);
      expect(owners[0]).not.toEqual(owners[1]);
    });
  });

  it('are all off when they are switched off', async () => {
    const { change, drills, assessor, turns, told, pass } = await start({
      notifications: {
        changes: false,
        drills: false,
        exemptions: false,
        digest: false,
      },
    });
    await drills.record([drillOf('scoring')]);
    await assessor.refresh();
    pass(24 * 70);
    await change(WORSE);
    await turns(3);
    expect(told.sent).toEqual([]);
  });
});
