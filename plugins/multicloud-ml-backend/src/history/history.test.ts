import type { MlModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { BOUND, GROUPS, PORTABLE, model } from '../__testUtils__/organisation';
import { testDatabases } from '../__testUtils__/testDatabases';
import { testParts } from '../__testUtils__/testParts';
import { AssessmentStore } from '../assessment/AssessmentStore';

jest.setTimeout(60_000);
const databases = testDatabases();
const REF = 'component:default/scoring';
const RANKING = 'component:default/ranking';
const ALL = { kind: 'all' } as const;
const BACKUP_GONE: MlModel = {
  ...PORTABLE,
  deployments: PORTABLE.deployments?.slice(0, 1),
};

describe.each(databases.eachSupportedId())('history on %s', id => {
  async function start(options: Parameters<typeof testParts>[1] = {}) {
    const parts = await testParts(await databases.init(id), {
      entities: [
        ...GROUPS,
        model('scoring', 'fraud', PORTABLE),
        model('ranking', 'growth', BOUND),
      ],
      ...options,
    });
    await parts.catalogSync.reconcile();
    let etag = 0;
    return {
      ...parts,
      /** The catalog has another scoring from now on. */
      change: async (facts: MlModel, owner = 'fraud') => {
        etag += 1;
        parts.catalog.entities = parts.catalog.entities.map(entity =>
          entity.metadata.name === 'scoring'
            ? model('scoring', owner, facts, { etag: `etag ${etag}` })
            : entity,
        );
        await parts.catalogSync.reconcile();
      },
      remove: async (name: string) => {
        parts.catalog.entities = parts.catalog.entities.filter(
          entity => entity.metadata.name !== name,
        );
        await parts.catalogSync.reconcile();
      },
      ofModel: async (entityRef: string) =>
        (await parts.transitions.ofModel(entityRef, {})).items,
    };
  }

  it('keeps how a model stood before and stands since, and why', async () => {
    const { change, pass, ofModel, settings } = await start();
    pass(1);
    await change(BACKUP_GONE);
    const [changed, first, ...more] = await ofModel(REF);
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      at: '2026-11-20T08:00:00.000Z',
      kinds: [],
      after: { tier: 'T1', recovery: 'at-risk' },
      standardChanged: false,
    });
    expect(first.before).toBeUndefined();
    expect(first.direction).toBeUndefined();
    expect(changed).toMatchObject({
      entityRef: REF,
      title: 'scoring',
      at: '2026-11-20T09:00:00.000Z',
      direction: 'worse',
      before: first.after,
      after: {
        tier: 'T1',
        recovery: 'unprotected',
        ownerRef: 'group:default/fraud',
      },
      reasons: { came: expect.arrayContaining(['D10']) },
      standardVersion: settings.standard.version,
      standardChanged: false,
    });
    expect(changed.kinds).toContain('recovery');
    expect(changed.reasons.came).not.toEqual(
      expect.arrayContaining(first.reasons.came),
    );
    expect(changed.inputsHash).not.toBe(first.inputsHash);
  });

  it('keeps nothing of a model that stands as it did', async () => {
    const { change, ofModel } = await start();
    await change({
      ...PORTABLE,
      monthlyCost: { amount: 2000, currency: 'USD' },
    });
    expect(await ofModel(REF)).toHaveLength(1);
    expect(await ofModel(RANKING)).toHaveLength(1);
  });

  it('keeps a change of the owner, and of the score or the tier alone', async () => {
    const { change, ofModel } = await start();
    const mixed: MlModel = { ...PORTABLE, infrastructure: { tool: 'mixed' } };
    await change(mixed);
    await change(mixed, 'growth');
    await change(
      { ...mixed, identity: { workloadFederation: true } },
      'growth',
    );
    const [score, owner] = await ofModel(REF);
    expect(owner).toMatchObject({
      kinds: ['owner'],
      before: { ownerRef: 'group:default/fraud' },
      after: { ownerRef: 'group:default/growth' },
    });
    expect(owner.direction).toBeUndefined();
    expect(owner.criteria).toEqual([]);
    expect(score).toMatchObject({ kinds: [] });
    // Of infrastructure nothing has changed since.
    expect(score.criteria).toEqual([{ id: 'P9', points: -1.5 }]);
    expect(score.before?.proved).toBeGreaterThan(score.after?.proved ?? 0);
  });

  it('keeps that a model left the catalog, and that it came back', async () => {
    const { catalog, catalogSync, remove, pass, ofModel } = await start();
    pass(1);
    await remove('scoring');
    pass(1);
    catalog.entities.push(model('scoring', 'fraud', PORTABLE));
    await catalogSync.reconcile();
    const [again, left, first] = await ofModel(REF);
    expect(again.before).toBeUndefined();
    expect(again.after).toEqual(first.after);
    expect(left).toMatchObject({
      at: '2026-11-20T09:00:00.000Z',
      before: first.after,
      kinds: [],
      reasons: { went: [] },
    });
    expect(left.after).toBeUndefined();
  });

  it('is not judged anew under a later Standard', async () => {
    const { knex, ofModel, catalog } = await start();
    const before = await ofModel(REF);
    const stricter = await testParts(knex, {
      entities: catalog.entities,
      config: {
        multicloudMl: { standard: { thresholds: { A: 99, B: 98, C: 97 } } },
      },
    });
    await stricter.catalogSync.reconcile();
    const [since, ...rest] = (await stricter.transitions.ofModel(REF, {}))
      .items;
    expect(since).toMatchObject({
      standardChanged: true,
      standardVersion: stricter.settings.standard.version,
      kinds: ['grade'],
      direction: 'worse',
    });
    expect(rest).toEqual(before);
  });

  it('keeps one transition when two replicas find the same change at once', async () => {
    const { knex, catalog, catalogSync, ofModel, settings } = await start();
    const rows = await knex('assessments').select('*');
    const changed = rows.map(({ id: _, revision: __, ...row }) => ({
      ...row,
      proved: 1_000_000,
      grade: 'E',
      inputs_hash: 'another',
    }));
    const fresh = changed.map(row => ({
      ...row,
      entity_ref: `${row.entity_ref}-new`,
    }));
    await Promise.all(
      [1, 2, 3].map(() =>
        new AssessmentStore(knex, settings.standard).write([
          ...changed,
          ...fresh,
        ]),
      ),
    );
    expect(await ofModel(REF)).toHaveLength(2);
    expect(await ofModel(`${REF}-new`)).toHaveLength(1);

    catalog.entities = [...GROUPS];
    await Promise.all([catalogSync.reconcile(), catalogSync.reconcile()]);
    expect(await ofModel(REF)).toHaveLength(3);
  });

  it('keeps no way back when a replica that began earlier is overtaken', async () => {
    const { knex, catalog, catalogSync, inputs, ofModel } = await start();
    const facts = (tool: string) =>
      model(
        'scoring',
        'fraud',
        { ...PORTABLE, infrastructure: { tool } },
        { etag: tool },
      );
    const faster = await testParts(knex, {
      entities: [...GROUPS, facts('cdk'), model('ranking', 'growth', BOUND)],
    });
    catalog.entities = [
      ...GROUPS,
      facts('mixed'),
      model('ranking', 'growth', BOUND),
    ];
    const load = inputs.load.bind(inputs);
    jest
      .spyOn(inputs, 'load')
      .mockImplementationOnce(async function* slowly(...args) {
        const loaded = [];
        for await (const chunk of load(...args)) {
          loaded.push(chunk);
        }
        await faster.catalogSync.reconcile();
        yield* loaded;
      });
    await catalogSync.reconcile();
    const [change, first, ...more] = await ofModel(REF);
    expect(more).toEqual([]);
    expect(change.before).toEqual(first.after);
    expect(await knex('assessments').where({ entity_ref: REF })).toMatchObject([
      { inputs_hash: change.inputsHash },
    ]);
    expect(await faster.assessor.refresh()).toBe(0);
  });

  it('cannot be rewritten, nor be deleted before its time', async () => {
    const { knex, history, pass } = await start();
    const kept = await knex('transitions').orderBy('id');
    await expect(
      knex('transitions').update({ new_grade: 'A' }),
    ).rejects.toThrow(/never changed/);
    await expect(knex('transitions').delete()).rejects.toThrow(/retention/);
    expect(await history.run()).toBe(0);
    expect(await knex('transitions').orderBy('id')).toEqual(kept);

    pass(24 * 401);
    await expect(knex('transitions').delete()).rejects.toThrow(/retention/);
    expect(await history.run()).toBe(kept.length);
    expect(await knex('transitions')).toEqual([]);
  });

  it('is forgotten after the configured time, and what is younger is not', async () => {
    const { change, history, pass, ofModel } = await start({
      config: { multicloudMl: { history: { retention: { days: 10 } } } },
    });
    pass(24 * 5);
    await change(BACKUP_GONE);
    pass(24 * 6);
    expect(await history.run()).toBe(2);
    expect(await ofModel(REF)).toMatchObject([
      { after: { recovery: 'unprotected' } },
    ]);
  });

  it('is paged newest first, each once, by team, kind and direction', async () => {
    const { change, transitions, remove } = await start();
    await change(BACKUP_GONE);
    await change(PORTABLE, 'growth');
    await change(PORTABLE, 'fraud');
    await remove('ranking');

    const { items: all } = await transitions.list({ limit: 200 }, ALL);
    expect(all).toHaveLength(6);
    expect(all.map(item => item.id)).toEqual(
      all.map(item => item.id).sort((a, b) => b - a),
    );
    const paged = [];
    let cursor: string | undefined;
    do {
      const page = await transitions.list({ limit: 1, cursor }, ALL);
      paged.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    expect(paged).toEqual(all);

    const list = async (request: Parameters<typeof transitions.list>[0]) =>
      (await transitions.list(request, ALL)).items;
    expect(await list({ team: ['group:default/leads'] })).toEqual(all);
    expect(await list({ team: ['group:default/growth'] })).toEqual(
      all.filter(
        ({ before, after }) =>
          before?.ownerRef === 'group:default/growth' ||
          after?.ownerRef === 'group:default/growth',
      ),
    );
    expect(await list({ kind: ['owner', 'residency'] })).toEqual(
      all.filter(({ kinds }) => kinds.includes('owner')),
    );
    expect(await list({ direction: 'worse' })).toEqual(
      all.filter(({ direction }) => direction === 'worse'),
    );
    expect(await list({ direction: 'better' })).toHaveLength(1);
    await expect(list({ cursor: 'bogus' })).rejects.toThrow(/cursor/);
  });

  it('tells of models that the caller may see only, and of none that left', async () => {
    const { change, remove, transitions, assessments } = await start();
    await change(BACKUP_GONE);
    await remove('ranking');
    const ids = await assessments.ids([REF]);
    const { items } = await transitions.list({}, { kind: 'some', ids });
    expect(items.map(item => item.entityRef)).toEqual([REF, REF]);
    expect(
      (await transitions.list({}, { kind: 'some', ids: new Set() })).items,
    ).toEqual([]);
    expect((await transitions.list({}, { kind: 'none' })).items).toEqual([]);
    expect((await transitions.list({}, ALL)).items).toHaveLength(4);
  });
});
