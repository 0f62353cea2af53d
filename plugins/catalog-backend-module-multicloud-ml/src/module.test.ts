import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ANNOTATION_LOCATION } from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import {
  ANNOTATION_MONTHLY_COST,
  ANNOTATION_PROVIDER,
  ANNOTATION_REGION,
  ANNOTATION_TIER,
  LABEL_PORTABILITY,
  LABEL_RECOVERY,
  STATUS_ITEM_TYPE,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { FakeMulticloudMlBackend } from './__testUtils__/FakeMulticloudMlBackend';
import { componentOf, registeredOf } from './__testUtils__/componentOf';
import { eventually, startCatalog } from './__testUtils__/startCatalog';

jest.setTimeout(60_000);

describe('the catalog with this module', () => {
  const folder = createMockDirectory();
  const events = mockServices.events();
  const backend = new FakeMulticloudMlBackend(events);
  let catalog: Awaited<ReturnType<typeof startCatalog>>;

  beforeAll(async () => {
    catalog = await startCatalog({
      folder,
      files: ['fraud.yaml', 'churn.yaml', 'bad.yaml', 'contested.yaml'],
      events,
      features: [backend.plugin()],
    });
  });

  const inCatalog = (name: string, kind?: string) =>
    catalog.entityOnceThere(name, kind);
  const derived = ({ metadata }: AlphaEntity) =>
    Object.fromEntries(
      Object.entries({ ...metadata.annotations, ...metadata.labels }).filter(
        ([key]) => key.toLowerCase().startsWith('multicloud-ml.io/'),
      ),
    );
  const warnings = ({ status }: AlphaEntity) =>
    (status?.items ?? [])
      .filter(
        ({ type, level }) => type === STATUS_ITEM_TYPE && level === 'warning',
      )
      .map(({ message }) => message)
      .join('\n');
  const hintsFor = (name: string) =>
    backend.hints.filter(ref => ref === `component:default/${name}`);

  describe('a model in a file', () => {
    const authored = (mlModel: object) =>
      componentOf(
        'fraud',
        {
          labels: {
            [LABEL_PORTABILITY]: 'A',
            'multicloud-ml.io/Recovery': 'protected',
            team: 'risk',
          },
          annotations: {
            [ANNOTATION_PROVIDER]: 'aws',
            [ANNOTATION_REGION]: 'ap-southeast-1',
            [ANNOTATION_MONTHLY_COST]: '8420 USD',
            [ANNOTATION_TIER]: 1,
            'example.com/kept': 'yes',
          },
        },
        { mlModel },
      );

    it('keeps what its author declares as facts, without the grade that the author gave it', async () => {
      catalog.write(
        'fraud.yaml',
        authored({ stateless: true, recovery: { strategy: 'hope' } }),
      );

      const entity = await inCatalog('fraud');
      expect(entity.metadata.labels).toEqual({ team: 'risk' });
      expect(derived(entity)).toEqual({
        [ANNOTATION_PROVIDER]: 'aws',
        [ANNOTATION_REGION]: 'ap-southeast-1',
        [ANNOTATION_MONTHLY_COST]: '8420 USD',
      });
      expect(entity.metadata.annotations).toMatchObject({
        'example.com/kept': 'yes',
      });
      expect(entity.spec?.mlModel).toEqual({
        stateless: true,
        recovery: {},
        monthlyCost: { amount: 8420, currency: 'USD' },
        deployments: [
          { role: 'primary', provider: 'aws', region: 'ap-southeast-1' },
        ],
      });
    });

    it('says on the entity which field is wrong', async () => {
      const text = warnings(await inCatalog('fraud'));
      expect(text).toContain(
        'spec.mlModel.recovery.strategy: "hope" is not one of',
      );
      expect(text).toContain(
        'metadata.annotations[multicloud-ml.io/tier]: 1 is not one of T1, T2, T3, T4',
      );
      expect(text).toContain(`metadata.labels[${LABEL_PORTABILITY}]`);
      expect(text).toContain('metadata.labels[multicloud-ml.io/Recovery]');
    });

    it('carries the assessment once there is one, and nothing else', async () => {
      for (const portability of ['C', 'B']) {
        await backend.project({
          entityRef: 'component:default/fraud',
          provider: 'gcp',
          region: 'asia-southeast1',
          portability,
          recovery: 'at-risk',
        });
        await eventually(async () =>
          expect(derived(await inCatalog('fraud'))).toEqual({
            [ANNOTATION_PROVIDER]: 'gcp',
            [ANNOTATION_REGION]: 'asia-southeast1',
            [LABEL_PORTABILITY]: portability,
            [LABEL_RECOVERY]: 'at-risk',
          }),
        );
      }
      // Processed three times at least by now, with new labels but the same content.
      expect(hintsFor('fraud')).toHaveLength(1);
    });

    it('hints the backend again when the file is edited', async () => {
      catalog.write('fraud.yaml', authored({ tier: 'T2' }));
      await eventually(async () => {
        const { spec } = await inCatalog('fraud');
        expect(spec?.mlModel).toMatchObject({ tier: 'T2' });
      });
      expect(hintsFor('fraud')).toHaveLength(2);
    });

    it('keeps its labels while the backend does not answer, and catches up when it does', async () => {
      backend.failing = true;
      catalog.write('fraud.yaml', authored({ tier: 'T3' }));
      await eventually(async () => {
        const { spec } = await inCatalog('fraud');
        expect(spec?.mlModel).toMatchObject({ tier: 'T3' });
      });
      expect((await inCatalog('fraud')).metadata.labels).toEqual({
        team: 'risk',
        [LABEL_PORTABILITY]: 'B',
        [LABEL_RECOVERY]: 'at-risk',
      });

      backend.projections.set('component:default/fraud', {
        entityRef: 'component:default/fraud',
        portability: 'withheld',
        recovery: 'unknown',
      });
      backend.failing = false;
      await eventually(async () =>
        expect(derived(await inCatalog('fraud'))).toEqual({
          [LABEL_PORTABILITY]: 'withheld',
          [LABEL_RECOVERY]: 'unknown',
        }),
      );
    });

    it('loses what was derived when it stops being a model, label of its author included', async () => {
      catalog.write('churn.yaml', componentOf('churn'));
      await inCatalog('churn');
      await backend.project({
        entityRef: 'component:default/churn',
        portability: 'D',
      });
      await eventually(async () =>
        expect(derived(await inCatalog('churn'))).toEqual({
          [LABEL_PORTABILITY]: 'D',
        }),
      );

      catalog.write(
        'churn.yaml',
        componentOf(
          'churn',
          { labels: { [LABEL_PORTABILITY]: 'A' } },
          { type: 'service' },
        ),
      );
      await eventually(async () => {
        const entity = await inCatalog('churn');
        expect(entity.spec?.type).toBe('service');
        expect(derived(entity)).toEqual({});
        expect(warnings(entity)).toContain(LABEL_PORTABILITY);
      });
      expect(hintsFor('churn')).toHaveLength(2);
    });
  });

  it('loses no entity to what is wrong under its prefix', async () => {
    let deep: object = {};
    for (let depth = 0; depth < 300; depth++) {
      deep = { deployments: deep };
    }
    const blocks: Record<string, unknown> = {
      text: 'aws',
      list: [1, 2],
      nothing: null,
      number: 42,
      deep,
      proto: JSON.parse(
        '{"__proto__":{"tier":"T1"},"constructor":{"prototype":{"tier":"T1"}},"toString":1}',
      ),
      links: {
        governance: { modelCard: `java${'script'}:alert(1)` },
      },
      cost: { monthlyCost: { amount: -1, currency: 'XXQ' } },
      twins: {
        deployments: [
          { name: 'a', role: 'primary' },
          { name: 'a', role: 'primary', replicas: 'NaN' },
        ],
      },
    };
    const annotations = {
      number: { [ANNOTATION_MONTHLY_COST]: 8420 },
      list: { [ANNOTATION_PROVIDER]: ['aws'] },
      map: { [ANNOTATION_TIER]: { tier: 'T1' } },
      cases: {
        [ANNOTATION_PROVIDER]: 'aws',
        'multicloud-ml.io/Provider': 'gcp',
        'MULTICLOUD-ML.IO/provider': 'azure',
        'multicloud-ml.io/': 'x',
        'multicloud-ml.io/favourite': 'y',
      },
    };
    catalog.write(
      'bad.yaml',
      ...Object.entries(blocks).map(([name, mlModel]) =>
        componentOf(`block-${name}`, {}, { mlModel }),
      ),
      ...Object.entries(annotations).map(([name, bad]) =>
        componentOf(`annotation-${name}`, { annotations: bad }),
      ),
      componentOf('label-number', { labels: { [LABEL_PORTABILITY]: 5 } }),
      componentOf('long', { description: 'x'.repeat(1_000_000) }),
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Group',
        metadata: {
          name: 'numbers',
          annotations: { 'multicloud-ml.io/operators': 4 },
        },
        spec: { type: 'team', children: [] },
      },
    );

    for (const name of Object.keys(blocks)) {
      const entity = await inCatalog(`block-${name}`);
      expect(derived(entity)).toEqual({});
      expect(JSON.stringify(entity.spec)).not.toMatch(/javascript:|T1/);
    }
    // Not where nothing is written, nor for fields that nobody reads.
    const { nothing: _nothing, proto: _proto, ...wrong } = blocks;
    for (const name of Object.keys(wrong)) {
      expect([name, warnings(await inCatalog(`block-${name}`))]).toEqual([
        name,
        expect.stringContaining('spec.mlModel'),
      ]);
    }
    for (const name of Object.keys(annotations)) {
      expect([name, warnings(await inCatalog(`annotation-${name}`))]).toEqual([
        name,
        expect.stringContaining('metadata.annotations'),
      ]);
    }
    expect(derived(await inCatalog('annotation-cases'))).toEqual({
      [ANNOTATION_PROVIDER]: 'aws',
    });
    expect(warnings(await inCatalog('label-number'))).toContain(
      LABEL_PORTABILITY,
    );
    expect((await inCatalog('long')).metadata.description).toHaveLength(
      1_000_000,
    );
    const group = await inCatalog('numbers', 'group');
    expect(derived(group)).toEqual({});
    expect(warnings(group)).toContain('operators');
  });

  describe('a model that a source knows', () => {
    const ref = 'component:default/seen';

    it('is registered, re-owned, renamed and withdrawn as the backend says', async () => {
      await backend.register(ref, registeredOf('seen'));
      expect((await inCatalog('seen')).spec?.owner).toBe('risk-ml');
      await eventually(async () => expect(hintsFor('seen')).toHaveLength(1));

      await backend.register(ref, registeredOf('seen', { owner: 'fraud-ml' }));
      await eventually(async () =>
        expect((await inCatalog('seen')).spec?.owner).toBe('fraud-ml'),
      );

      await backend.register(
        'component:default/renamed',
        registeredOf('renamed'),
      );
      await backend.register(ref);
      await inCatalog('renamed');
      await eventually(async () =>
        expect(await catalog.entity('seen')).toBeUndefined(),
      );
    });

    it('stays when the backend fails, and one bad registration holds up no other', async () => {
      backend.failing = true;
      await backend.register('component:default/renamed');
      await backend.register('component:default/wrong', registeredOf('right'));
      expect(await catalog.entity('renamed')).toBeDefined();

      backend.failing = false;
      await backend.register('component:default/later', registeredOf('later'));
      await inCatalog('later');
      expect(await catalog.entity('right')).toBeUndefined();
      expect(await catalog.entity('renamed')).toBeUndefined();
    });

    it('is given up to a file that registers it too', async () => {
      await backend.register('component:default/both', registeredOf('both'));
      await inCatalog('both');

      catalog.write(
        'contested.yaml',
        componentOf('both', {}, { mlModel: { tier: 'T1' } }),
      );
      await eventually(async () => {
        const { metadata, spec } = await inCatalog('both');
        expect(metadata.annotations?.[ANNOTATION_LOCATION]).toMatch(
          /^file:.*contested\.yaml$/,
        );
        expect(spec?.mlModel).toMatchObject({ tier: 'T1' });
      });
      expect(backend.yielded).toEqual(['component:default/both']);

      // The withdrawal has been applied by the time that a later registration is there.
      await backend.register('component:default/after', registeredOf('after'));
      await inCatalog('after');
      expect(await catalog.entity('both')).toBeDefined();
    });
  });
});
