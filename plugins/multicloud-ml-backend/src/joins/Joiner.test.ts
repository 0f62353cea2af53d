import type { JsonObject } from '@backstage/types';
import type { Entity } from '@backstage/catalog-model';
import { assess } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { GROUPS, PORTABLE, model } from '../__testUtils__/organisation';
import { testDatabases } from '../__testUtils__/testDatabases';
import { TestSource, seen } from '../__testUtils__/TestSource';
import { testParts } from '../__testUtils__/testParts';

jest.setTimeout(60_000);
const databases = testDatabases();
const signal = new AbortController().signal;
const ONE = { digests: ['sha256:1'] };
const ref = (name: string) => `component:default/${name}`;

describe.each(databases.eachSupportedId())('joining on %s', id => {
  async function start(
    options: { config?: JsonObject; entities?: Entity[] } = {},
  ) {
    const knex = await databases.init(id);
    const mlflow = new TestSource('mlflow/prod');
    const kserve = new TestSource('kserve/eu');
    const sources = [mlflow, kserve];
    sources.forEach(source => {
      source.register = true;
    });
    const parts = await testParts(knex, {
      sources,
      config: options.config,
      entities: [...GROUPS, ...(options.entities ?? [])],
    });
    await parts.catalogSync.reconcile();
    return {
      ...parts,
      mlflow,
      kserve,
      /** Reads a source, as its task does. */
      poll: async (source: TestSource) => {
        const changed = await parts.poller.poll(source, signal);
        await parts.registrar.sync({ catalogWasRead: true });
        await parts.assessor.refresh(changed);
        return changed;
      },
      /** The entity of each sighting. */
      refs: async () => {
        const rows = await knex('inventory_models').orderBy([
          'source',
          'external_id',
        ]);
        return Object.fromEntries(
          rows.map(row => [
            `${row.source} ${row.external_id.slice('arn:'.length)}`,
            row.entity_ref,
          ]),
        );
      },
      /** The entities that are registered. */
      registered: async () =>
        (await parts.registrations.after(0, 100)).items
          .filter(word => word.entity)
          .map(word => word.entityRef)
          .sort(),
      decide: (
        as: 'join' | 'split' | 'release',
        source: TestSource,
        name: string,
        entityRef: string,
      ) =>
        parts.joiner.decide({
          as,
          source: source.id,
          externalId: `arn:${name}`,
          entityRef,
          by: 'user:default/ann',
          at: parts.time.now.toISOString(),
        }),
    };
  }

  it('keeps models of one name apart, for good', async () => {
    const { mlflow, kserve, poll, refs, registered } = await start({
      entities: [model('churn', 'fraud', PORTABLE)],
    });
    mlflow.complete([seen('fraud')]);
    kserve.complete([seen('fraud'), seen('churn')]);
    await poll(mlflow);
    await poll(kserve);
    const before = await refs();
    expect(before['mlflow/prod fraud']).toBe(ref('fraud'));
    expect(before['kserve/eu fraud']).toMatch(/\/fraud-[a-z0-9]{6,8}$/);
    expect(before['kserve/eu churn']).toMatch(/\/churn-[a-z0-9]{6,8}$/);
    expect(await registered()).toEqual(Object.values(before).sort());
    await poll(kserve);
    await poll(mlflow);
    expect(await refs()).toEqual(before);
  });

  it('makes one entity of what shares a digest, and two again when it no longer does', async () => {
    const { mlflow, kserve, poll, refs, registered, inputs, time, pass } =
      await start();
    mlflow.complete([seen('fraud', ONE)]);
    await poll(mlflow);
    pass(1);
    kserve.complete([seen('scoring')]);
    await poll(kserve);
    expect(await registered()).toEqual([ref('fraud'), ref('scoring')]);

    kserve.complete([seen('scoring', ONE)]);
    expect(await poll(kserve)).toEqual(
      expect.arrayContaining([ref('fraud'), ref('scoring')]),
    );
    expect(await registered()).toEqual([ref('fraud')]);
    expect(await refs()).toEqual({
      'mlflow/prod fraud': ref('fraud'),
      'kserve/eu scoring': ref('fraud'),
    });

    kserve.complete([seen('scoring')]);
    await poll(kserve);
    expect(await registered()).toEqual([ref('fraud'), ref('scoring')]);
    expect(await inputs.loadOne(ref('fraud'), time.now)).toBeUndefined();
  });

  it('registers nothing under a name that it then loses', async () => {
    const { mlflow, kserve, poll, registrar, poller, registrations, pass } =
      await start();
    mlflow.complete([seen('fraud', ONE)]);
    await poll(mlflow);
    pass(1);
    kserve.says = async function* slow() {
      yield { kind: 'models', scope: 'eu', models: [seen('scoring', ONE)] };
      await registrar.sync({ catalogWasRead: true });
      yield { kind: 'scope-complete', scope: 'eu' };
    };
    await poller.poll(kserve, signal);
    await registrar.sync({ catalogWasRead: true });
    expect((await registrations.after(0, 10)).items).toMatchObject([
      { sequence: 1, entityRef: ref('fraud') },
    ]);
  });

  it('writes nothing when nothing changed that it goes by', async () => {
    const { mlflow, poll, knex } = await start();
    mlflow.complete([seen('fraud', ONE), seen('scoring', ONE)]);
    await poll(mlflow);
    const stored = async () => [
      await knex('inventory_models').orderBy('external_id'),
      await knex('inventory_join_state'),
    ];
    const before = await stored();
    await poll(mlflow);
    expect(await stored()).toEqual(before);
  });

  it('is not joined with a model that the catalog had before it was registered', async () => {
    const { mlflow, poll, poller, refs, catalog, catalogSync } = await start();
    mlflow.register = false;
    mlflow.complete([seen('fraud')]);
    await poller.poll(mlflow, signal);
    expect(await refs()).toEqual({ 'mlflow/prod fraud': ref('fraud') });
    catalog.entities.push(model('fraud', 'fraud', PORTABLE));
    await catalogSync.reconcile();
    expect((await refs())['mlflow/prod fraud']).toMatch(/\/fraud-[a-z0-9]+$/);

    catalog.entities.push(model('scoring', 'fraud', PORTABLE));
    await catalogSync.reconcile();
    const before = await refs();
    await poll(mlflow);
    expect(await refs()).toEqual(before);
  });

  it('does not call a model what a tag of another one means', async () => {
    const { mlflow, poll, refs } = await start();
    mlflow.complete([
      seen('a', { entityRef: ref('scoring') }),
      seen('scoring'),
      seen('fraud', { entityRef: ref('fraud') }),
    ]);
    await poll(mlflow);
    expect(await refs()).toEqual({
      'mlflow/prod a': ref('scoring'),
      'mlflow/prod fraud': ref('fraud'),
      'mlflow/prod scoring': expect.stringMatching(/\/scoring-[a-z0-9]+$/),
    });
  });

  it('holds to what a person decided, until it is taken back', async () => {
    const { mlflow, kserve, poll, refs, decide, pass } = await start();
    mlflow.complete([seen('fraud', ONE)]);
    await poll(mlflow);
    pass(1);
    kserve.complete([seen('scoring', ONE), seen('other')]);
    await poll(kserve);

    expect(
      await decide('split', kserve, 'scoring', ref('fraud')),
    ).toMatchObject({ entityRef: ref('scoring') });
    expect(await decide('join', kserve, 'other', ref('fraud'))).toMatchObject({
      entityRef: ref('fraud'),
      changed: expect.arrayContaining([ref('fraud'), ref('other')]),
    });
    kserve.complete([
      seen('scoring', { ...ONE, title: 'New' }),
      seen('other', { entityRef: ref('elsewhere') }),
    ]);
    await poll(kserve);
    await poll(mlflow);
    expect(await refs()).toMatchObject({
      'kserve/eu scoring': ref('scoring'),
      'kserve/eu other': ref('fraud'),
    });

    await decide('release', kserve, 'scoring', ref('scoring'));
    await decide('release', kserve, 'other', ref('fraud'));
    expect(await refs()).toMatchObject({
      'kserve/eu scoring': ref('fraud'),
      'kserve/eu other': ref('elsewhere'),
    });
    await expect(
      decide('release', kserve, 'other', ref('elsewhere')),
    ).rejects.toThrow(/nothing to take back/);
  });

  it('splits the one that gave the name from the others, which keep it', async () => {
    const { mlflow, kserve, poll, refs, decide, pass } = await start();
    mlflow.complete([seen('fraud', ONE)]);
    await poll(mlflow);
    pass(1);
    kserve.complete([seen('scoring', ONE)]);
    await poll(kserve);
    const { entityRef } = await decide('split', mlflow, 'fraud', ref('fraud'));
    expect(entityRef).toMatch(/\/fraud-[a-z0-9]+$/);
    expect(await refs()).toEqual({
      'mlflow/prod fraud': entityRef,
      'kserve/eu scoring': ref('fraud'),
    });
    await expect(decide('split', mlflow, 'fraud', entityRef)).rejects.toThrow(
      /nothing to split it from/,
    );
  });

  it('tells both models of what would join them', async () => {
    const { mlflow, kserve, poll, inputs, settings, time, knex } = await start({
      entities: [
        model('fraud', 'fraud', PORTABLE),
        model('scoring', 'fraud', PORTABLE),
      ],
    });
    mlflow.complete([seen('a', { entityRef: ref('fraud') })]);
    kserve.complete([seen('b', { ...ONE, entityRef: ref('scoring') })]);
    await poll(mlflow);
    await poll(kserve);
    const hash = async () =>
      (await knex('assessments').where({ entity_ref: ref('scoring') }))[0]
        .inputs_hash;
    const before = await hash();
    mlflow.complete([seen('a', { ...ONE, entityRef: ref('fraud') })]);
    expect(await poll(mlflow)).toEqual(
      expect.arrayContaining([ref('fraud'), ref('scoring')]),
    );
    expect(await hash()).not.toBe(before);
    for (const [one, other] of [
      ['fraud', 'scoring'],
      ['scoring', 'fraud'],
    ]) {
      const loaded = await inputs.loadOne(ref(one), time.now);
      const now = time.now;
      const found = loaded && assess(loaded.input, { ...settings, now });
      expect(found?.findings).toContainEqual({
        id: 'sources-disagree',
        message: expect.stringContaining(ref(other)),
      });
    }
  });

  it('joins by a configured name, with the catalog as soon as it has it', async () => {
    const { mlflow, kserve, poll, refs, catalog, catalogSync } = await start({
      config: {
        multicloudMl: {
          joins: { names: [{ pattern: '^(?:prod-)?(.+?)(?:-v\\d+)?$' }] },
        },
      },
    });
    mlflow.complete([seen('prod-Fraud')]);
    kserve.complete([seen('fraud-v2')]);
    await poll(kserve);
    await poll(mlflow);
    expect(new Set(Object.values(await refs()))).toEqual(
      new Set([ref('fraud-v2')]),
    );
    catalog.entities.push(model('fraud', 'fraud', PORTABLE));
    await catalogSync.reconcile();
    expect(new Set(Object.values(await refs()))).toEqual(
      new Set([ref('fraud')]),
    );
  });

  it('loses nothing when two backends read two sources at once', async () => {
    const { mlflow, kserve, knex, refs, poller } = await start();
    const other = await testParts(knex, { sources: [mlflow, kserve] });
    const models = (digest: string) =>
      Array.from({ length: 40 }, (_, index) =>
        seen(`m${index}`, { digests: [`sha256:${digest}-${index}`] }),
      );
    for (const round of ['a', 'b', 'c']) {
      mlflow.complete(models(round));
      kserve.complete(models(round));
      await Promise.all([
        poller.poll(mlflow, signal),
        other.poller.poll(kserve, signal),
      ]);
      const found = await refs();
      for (let index = 0; index < 40; index++) {
        expect(found[`kserve/eu m${index}`]).toBe(
          found[`mlflow/prod m${index}`],
        );
      }
      expect(new Set(Object.values(found)).size).toBe(40);
    }
  });

  it('makes the entity after the source’s template', async () => {
    const { mlflow, poll, registrations } = await start();
    mlflow.template = {
      name: '{instance}-{name}',
      owner: '{label:team}',
      tags: ['{label:unit}', 'ML Model!', '{label:none}', '{scope}'],
    };
    mlflow.complete([
      seen('fraud', {
        owner: 'growth',
        labels: { team: 'risk', unit: 'Pay & Go' },
      }),
      seen('plain', { owner: 'fraud' }),
    ]);
    await poll(mlflow);
    expect((await registrations.after(0, 10)).items).toMatchObject([
      {
        entityRef: ref('prod-fraud'),
        entity: {
          metadata: { tags: ['pay-go', 'ml-model', 'eu'] },
          spec: { owner: 'group:default/risk' },
        },
      },
      {
        entityRef: ref('prod-plain'),
        entity: {
          metadata: { tags: ['ml-model', 'eu'] },
          spec: { owner: 'group:default/fraud' },
        },
      },
    ]);
  });
});
