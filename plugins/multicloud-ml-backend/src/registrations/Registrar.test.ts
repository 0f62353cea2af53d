import { GROUPS, PORTABLE, model } from '../__testUtils__/organisation';
import { testDatabases } from '../__testUtils__/testDatabases';
import { TestSource, seen } from '../__testUtils__/TestSource';
import { testParts } from '../__testUtils__/testParts';

jest.setTimeout(60_000);
const databases = testDatabases();
const signal = new AbortController().signal;
const OURS = 'multicloud-ml:test/one';

describe.each(databases.eachSupportedId())('registering on %s', id => {
  async function start() {
    const source = new TestSource();
    source.register = true;
    const parts = await testParts(await databases.init(id), {
      sources: [source],
      entities: [...GROUPS],
    });
    const poll = async () => {
      await parts.poller.poll(source, signal);
      await parts.catalogSync.reconcile();
    };
    const words = async (after = 0) =>
      (await parts.registrations.after(after, 100)).items;
    return { ...parts, source, poll, words };
  }

  it('waits until the catalog has been read once', async () => {
    const { source, poller, registrar, catalogSync, words } = await start();
    source.complete([seen('fraud')]);
    await poller.poll(source, signal);
    await registrar.sync({ catalogWasRead: false });
    expect(await words()).toEqual([]);
    await catalogSync.reconcile();
    expect(await words()).toHaveLength(1);
  });

  it('does not wait again once it was, however empty the catalog is', async () => {
    const { source, poller, registrar, catalogSync, words } = await start();
    await catalogSync.reconcile();
    source.complete([seen('fraud')]);
    await poller.poll(source, signal);
    await registrar.sync({ catalogWasRead: false });
    expect(await words()).toHaveLength(1);
  });

  it('registers identity only, with a stable name, owner and origin', async () => {
    const { source, poll, words } = await start();
    source.complete([
      seen('Fraud Scoring!', {
        title: 'Fraud',
        description: 'x'.repeat(9000),
        owner: 'fraud',
        url: 'https://console.example/fraud',
        facts: { tier: 'T1' },
      }),
      seen('other', { owner: 'not a ref/:/' }),
    ]);
    await poll();
    const [first, second] = await words();
    expect(first).toMatchObject({
      sequence: 1,
      entityRef: 'component:default/fraud-scoring',
      entity: {
        kind: 'Component',
        metadata: {
          name: 'fraud-scoring',
          title: 'Fraud',
          annotations: {
            'backstage.io/managed-by-location': OURS,
            'backstage.io/managed-by-origin-location': OURS,
          },
          links: [{ url: 'https://console.example/fraud' }],
        },
        spec: { type: 'ml-model', owner: 'group:default/fraud' },
      },
    });
    expect(JSON.stringify(first.entity)).not.toContain('T1');
    expect(second.entity).toMatchObject({
      spec: { owner: 'group:default/growth' },
    });
    await poll();
    expect(await words()).toEqual([first, second]);
  });

  it('tells models of one name apart, and from what is no model', async () => {
    const { source, poll, words, catalog } = await start();
    catalog.entities.push({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'checkout', namespace: 'default' },
      spec: { type: 'service' },
    });
    source.complete([
      seen('fraud', { externalId: 'one' }),
      seen('fraud', { externalId: 'two' }),
      seen('checkout'),
    ]);
    await poll();
    const refs = (await words()).map(word => word.entityRef);
    expect(refs).toContain('component:default/fraud');
    expect(refs).not.toContain('component:default/checkout');
    expect(new Set(refs).size).toBe(3);
  });

  it('registers nothing where a tag names a model that a team registered', async () => {
    const { source, poll, words, catalog, inputs, time } = await start();
    catalog.entities.push(model('fraud', 'fraud', PORTABLE));
    source.complete([seen('x', { entityRef: 'component:default/fraud' })]);
    await poll();
    expect(await words()).toEqual([]);
    const loaded = await inputs.loadOne('component:default/fraud', time.now);
    expect(loaded?.input.observations).toHaveLength(1);
  });

  it('gives a ref up, and takes it back only when its new origin is gone', async () => {
    const { source, poll, words, catalog, registrar, knex, published } =
      await start();
    source.complete([seen('fraud')]);
    await poll();
    expect(await registrar.yieldTo('component:default/fraud')).toBe(true);
    expect(await registrar.yieldTo('component:default/fraud')).toBe(false);
    expect(await words()).toEqual([
      { sequence: 2, entityRef: 'component:default/fraud' },
    ]);
    expect(published).toContainEqual({
      topic: 'multicloud-ml.registrations-changed',
      payload: {},
    });

    await poll();
    expect(await words(2)).toEqual([]);
    catalog.entities.push(model('fraud', 'fraud', PORTABLE));
    await poll();
    expect(await words(2)).toEqual([]);
    expect(await knex('inventory_models')).toHaveLength(1);

    catalog.entities.pop();
    await poll();
    expect(await words(2)).toMatchObject([
      { sequence: 3, entity: { kind: 'Component' } },
    ]);
  });

  it('takes a ref back when nobody took it over', async () => {
    const { source, poll, words, registrar, pass } = await start();
    source.complete([seen('fraud')]);
    await poll();
    await registrar.yieldTo('component:default/fraud');
    pass(2);
    await poll();
    expect(await words(2)).toMatchObject([{ entity: { kind: 'Component' } }]);
  });

  it('withdraws what the catalog has from elsewhere although nobody said so', async () => {
    const { source, poll, words, catalog } = await start();
    source.complete([seen('fraud')]);
    await poll();
    catalog.entities.push(model('fraud', 'fraud', PORTABLE));
    await poll();
    expect(await words()).toEqual([
      { sequence: 2, entityRef: 'component:default/fraud' },
    ]);
  });

  it('hands the log out page by page, and only the last word on each ref', async () => {
    const { source, poll, registrations } = await start();
    source.complete([seen('a'), seen('b'), seen('c')]);
    await poll();
    source.complete([seen('a', { title: 'New' }), seen('b'), seen('c')]);
    await poll();

    const first = await registrations.after(0, 2);
    const second = await registrations.after(first.next ?? 0, 2);
    expect(
      [...first.items, ...second.items].map(word => [
        word.sequence,
        word.entityRef,
      ]),
    ).toEqual([
      [2, 'component:default/b'],
      [3, 'component:default/c'],
      [4, 'component:default/a'],
    ]);
    expect(second.next).toBeUndefined();
  });

  it('keeps a model that its source no longer reports registered', async () => {
    const { source, poll, words } = await start();
    source.complete([seen('a')]);
    await poll();
    source.complete([]);
    await poll();
    expect(await words()).toMatchObject([{ entity: { kind: 'Component' } }]);
  });
});
