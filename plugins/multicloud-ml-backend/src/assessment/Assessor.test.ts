import {
  BOUND,
  GROUPS,
  PORTABLE,
  model,
  user,
} from '../__testUtils__/organisation';
import { testDatabases } from '../__testUtils__/testDatabases';
import { TestSource, seen } from '../__testUtils__/TestSource';
import { testParts } from '../__testUtils__/testParts';

jest.setTimeout(60_000);
const databases = testDatabases();
const REF = 'component:default/scoring';

describe.each(databases.eachSupportedId())('assessing on %s', id => {
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
    const stored = (entityRef: string) =>
      parts.knex('assessments').where({ entity_ref: entityRef }).first();
    return { ...parts, stored };
  }

  it('touches nothing when nothing changed', async () => {
    const { assessor, knex, pass } = await start();
    const before = await knex('assessments').orderBy('entity_ref');
    pass(1);
    expect(await assessor.refresh()).toBe(0);
    expect(await knex('assessments').orderBy('entity_ref')).toEqual(before);
  });

  it('assesses exactly the models whose inputs changed', async () => {
    const { catalog, catalogSync, stored } = await start();
    const before = await stored('component:default/ranking');
    catalog.entities = catalog.entities.map(entity =>
      entity.metadata.name === 'scoring'
        ? model(
            'scoring',
            'fraud',
            { ...PORTABLE, pipeline: { orchestrator: 'sagemaker-pipelines' } },
            { etag: 'second' },
          )
        : entity,
    );
    const proved = (await stored(REF)).proved;
    await catalogSync.reconcile();

    expect((await stored(REF)).proved).toBeLessThan(proved);
    expect(await stored('component:default/ranking')).toEqual(before);
  });

  it('publishes only the refs whose projection changed', async () => {
    const { catalog, catalogSync, published } = await start();
    published.length = 0;
    catalog.entities = catalog.entities.map(entity =>
      entity.kind === 'Component'
        ? { ...entity, metadata: { ...entity.metadata, title: 'x', etag: 'y' } }
        : entity,
    );
    await catalogSync.reconcile();
    expect(published).toEqual([]);
  });

  it('assesses again once time alone may have changed the result', async () => {
    const { assessor, stored, pass, drills, knex } = await start();
    await drills.record([
      {
        id: 'one',
        entityRef: REF,
        type: 'failover',
        from: 'aws/ap-southeast-1',
        to: 'gcp/asia-southeast2',
        startedAt: '2026-11-01T00:00:00.000Z',
        recoveredAt: '2026-11-01T00:20:00.000Z',
        result: 'passed',
        version: '7',
        recordedBy: 'user:default/ann',
        recordedAt: '2026-11-01T00:30:00.000Z',
        confirmedBy: 'user:default/bob',
        confirmedAt: '2026-11-01T00:40:00.000Z',
      },
    ]);
    expect(await assessor.refresh()).toBe(1);
    expect(await stored(REF)).toMatchObject({ recovery: 'protected' });
    const [{ count }] = await knex('assessments')
      .whereNotNull('valid_until')
      .count({ count: '*' });
    expect(Number(count)).toBe(1);

    pass(24 * 70);
    expect(await assessor.refresh()).toBe(0);
    pass(24 * 5);
    expect(await assessor.refresh()).toBe(1);
    expect(await stored(REF)).toMatchObject({ recovery: 'at-risk' });
  });

  it('finds after a crash what was read from the catalog and never assessed', async () => {
    const { catalog, catalogSync, assessor, stored } = await start();
    catalog.entities.push(model('late', 'fraud', PORTABLE));
    const crash = jest
      .spyOn(assessor, 'refresh')
      .mockRejectedValueOnce(new Error('killed'));
    await expect(catalogSync.reconcile()).rejects.toThrow('killed');
    expect(await stored('component:default/late')).toBeUndefined();
    crash.mockRestore();

    await catalogSync.reconcile();
    expect(await stored('component:default/late')).toBeDefined();
  });

  it('says so when a part cannot be written, and grades what is left next time', async () => {
    const { assessments, catalog, catalogSync, knex } = await start();
    catalog.entities.push(
      ...Array.from({ length: 600 }, (_, index) =>
        model(`more${index}`, 'fraud', PORTABLE),
      ),
    );
    const write = jest
      .spyOn(assessments, 'write')
      .mockRejectedValueOnce(new Error('no connection'));

    await expect(catalogSync.reconcile()).rejects.toThrow('no connection');
    await catalogSync.reconcile();
    // More than one part each time: while the first fails, the next one is read.
    expect(write.mock.calls.length).toBeGreaterThan(2);
    expect(await knex('assessments').pluck('entity_ref')).toHaveLength(602);
  });

  it('grades from what a source saw, and says when that turns stale', async () => {
    const source = new TestSource();
    const { poller, assessor, inputs, stored, pass, time } = await start({
      sources: [source],
      entities: [...GROUPS, model('scoring', 'fraud', { tier: 'T2' })],
    });
    expect(await stored(REF)).toMatchObject({ provider: null });
    source.complete([seen('scoring', { entityRef: REF })]);
    await assessor.refresh(
      await poller.poll(source, new AbortController().signal),
    );
    expect(await stored(REF)).toMatchObject({
      provider: 'aws',
      region: 'eu-west-1',
    });

    pass(25);
    expect(await assessor.refresh()).toBe(1);
    const loaded = await inputs.loadOne(REF, time.now);
    expect(loaded?.input.observations).toMatchObject([
      { stale: expect.stringContaining('24 hours') },
    ]);
  });

  it('counts people over the owner and its descendants, each once', async () => {
    const { inputs, catalog, catalogSync, time } = await start({
      entities: [
        ...GROUPS,
        user('ann', ['risk', 'fraud'], 'aws,gcp'),
        user('bob', ['fraud'], 'gcp'),
        user('eve', ['growth'], 'gcp'),
        model('scoring', 'risk', PORTABLE),
      ],
    });
    const operators = async () =>
      (await inputs.loadOne(REF, time.now))?.input.operators;
    expect(await operators()).toEqual({ aws: 1, gcp: 2 });

    catalog.entities = catalog.entities.filter(
      entity => entity.metadata.name !== 'bob',
    );
    await catalogSync.reconcile();
    expect(await operators()).toEqual({ aws: 1, gcp: 1 });
  });

  it('hands down the nearest profiles first: model, System, Domain, Group', async () => {
    const profile = { 'multicloud-ml.io/profile': 'of-group' };
    const container = (kind: string, name: string, parent?: string) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: {
        name,
        namespace: 'default',
        annotations: {
          'multicloud-ml.io/profile': `of-${kind.toLowerCase()}`,
        },
      },
      relations: parent ? [{ type: 'partOf', targetRef: parent }] : [],
    });
    const { inputs, time } = await start({
      config: {
        multicloudMl: {
          profiles: {
            'of-model': { stateless: true },
            'of-system': { stateless: true },
            'of-domain': { stateless: true },
            'of-group': { stateless: true },
          },
        },
      },
      entities: [
        {
          ...GROUPS[1],
          metadata: { ...GROUPS[1].metadata, annotations: profile },
        },
        GROUPS[2],
        container('System', 'payments', 'domain:default/money'),
        container('Domain', 'money'),
        model(
          'scoring',
          'fraud',
          { profile: 'of-model' },
          {
            relations: [
              { type: 'partOf', targetRef: 'system:default/payments' },
            ],
          },
        ),
      ],
    });
    const loaded = await inputs.loadOne(REF, time.now);
    expect(loaded?.input.profiles.map(({ name }) => name)).toEqual([
      'of-model',
      'of-system',
      'of-domain',
      'of-group',
    ]);
  });

  it('knows the tier of what depends on a model', async () => {
    const { inputs, time } = await start({
      entities: [
        ...GROUPS,
        model(
          'scoring',
          'fraud',
          { tier: 'T3' },
          {
            relations: [
              { type: 'dependencyOf', targetRef: 'component:default/ranking' },
              { type: 'dependencyOf', targetRef: 'component:default/checkout' },
              { type: 'dependencyOf', targetRef: 'component:default/untiered' },
            ],
          },
        ),
        model('ranking', 'growth', BOUND),
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: {
            name: 'checkout',
            namespace: 'default',
            annotations: { 'multicloud-ml.io/tier': 'T1' },
          },
          spec: { type: 'service' },
        },
      ],
    });
    const loaded = await inputs.loadOne(REF, time.now);
    expect(loaded?.input.dependents).toEqual([
      { entityRef: 'component:default/checkout', tier: 'T1' },
      { entityRef: 'component:default/ranking', tier: 'T2' },
    ]);
  });
});
