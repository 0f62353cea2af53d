/**
 * How long 10,000 models of one source take to be in an empty catalog, against the catalog alone with the same entities
 * handed over in deltas of 2,000. Start it with `yarn bench registration`.
 */
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import catalogModule from '@multicloud-ml/backstage-plugin-catalog-backend-module-multicloud-ml';
import type { ReportedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  modelSourcesExtensionPoint,
  type ModelSource,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { Knex } from 'knex';
import multicloudMlPlugin from '../src';
import { openPluginDatabases } from './openPluginDatabases';

const MODELS = 10_000;
const PAGE = 100;
const DELTA = 2_000;
const LOCATION = 'bench:models';

/** Synthetic: as a registry of a large company might answer. */
function modelAt(index: number): ReportedModel {
  return {
    externalId: `model-${index}`,
    name: `model-${index}`,
    description: `Synthetic model ${index}`,
    owner: `group:default/team-${index % 200}`,
    lifecycle: 'production',
    artifactUris: [`s3://models/model-${index}/1`],
    labels: { team: `team-${index % 200}` },
    facts: {
      tier: index % 10 === 0 ? 'T1' : 'T3',
      artifact: { format: 'onnx', version: '1' },
    },
    deployments: [
      {
        externalId: `endpoint-${index}`,
        name: `endpoint-${index}`,
        provider: 'aws',
        region: 'ap-southeast-1',
        service: 'sagemaker-endpoint',
      },
    ],
  };
}

function entityAt(index: number): Entity {
  const { name, description, owner = '', lifecycle } = modelAt(index);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      title: name,
      description,
      annotations: {
        'backstage.io/managed-by-location': LOCATION,
        'backstage.io/managed-by-origin-location': LOCATION,
      },
    },
    spec: { type: 'ml-model', lifecycle, owner },
  };
}

/** A source that counts its pages. */
class BenchSource implements ModelSource {
  readonly id = 'bench/all';
  readonly type = 'bench';
  readonly schedule = {
    frequency: { hours: 10 },
    timeout: { minutes: 10 },
  };
  readonly defaultOwner = 'group:default/platform';
  readonly register = true;
  start: () => void = () => {};
  private readonly started = new Promise<void>(resolve => {
    this.start = resolve;
  });

  async *poll() {
    await this.started;
    for (let from = 0; from < MODELS; from += PAGE) {
      yield {
        kind: 'models' as const,
        scope: 'all',
        models: Array.from({ length: PAGE }, (_, at) => modelAt(from + at)),
      };
    }
    yield { kind: 'scope-complete' as const, scope: 'all' };
  }
}

/** Waits until the catalog shows them all; asked of its database, so that asking costs next to nothing. */
async function untilShown(catalog: Knex): Promise<void> {
  for (;;) {
    const [{ shown }] = await catalog('final_entities')
      .whereNotNull('final_entity')
      .where('final_entity', 'like', '%"type":"ml-model"%')
      .count({ shown: '*' });
    if (Number(shown) >= MODELS) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 250));
  }
}

async function measure(
  kind: 'SQLite' | 'PostgreSQL',
  features: BackendFeature[],
  begin: () => Promise<void>,
  afterwards: (
    knexOf: (plugin: string) => Promise<Knex>,
  ) => Promise<void> = async () => {},
): Promise<number> {
  const databases = await openPluginDatabases(kind);
  const events = mockServices.events();
  const backend = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: { backend: { baseUrl: 'http://localhost:0' } },
      }),
      createServiceFactory({
        service: coreServices.database,
        deps: { plugin: coreServices.pluginMetadata },
        factory: ({ plugin }) => databases.serviceFor(plugin.getId()),
      }),
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => events,
      }),
      schedulerServiceFactory,
      catalogPlugin,
      ...features,
    ],
  });
  try {
    // A backend that runs has read the catalog before, and knows that nobody else has registered them.
    await new Promise(resolve => setTimeout(resolve, 10_000));
    const start = performance.now();
    await begin();
    await untilShown(await databases.knexOf('catalog'));
    const took = performance.now() - start;
    await afterwards(databases.knexOf);
    return took;
  } finally {
    await backend.stop();
    // The catalog finishes what it is stitching after it was stopped.
    await new Promise(resolve => setTimeout(resolve, 2_000));
    await databases.drop();
  }
}

/** The catalog alone. */
function alone(kind: 'SQLite' | 'PostgreSQL'): Promise<number> {
  let apply: (entities: Entity[]) => Promise<void> = async () => {};
  const provider = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'bench',
    register(env) {
      env.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.addEntityProvider({
            getProviderName: () => 'bench',
            async connect(connection) {
              apply = entities =>
                connection.applyMutation({
                  type: 'delta',
                  removed: [],
                  added: entities.map(entity => ({
                    entity,
                    locationKey: 'bench',
                  })),
                });
            },
          });
        },
      });
    },
  });
  return measure(kind, [provider], async () => {
    for (let from = 0; from < MODELS; from += DELTA) {
      await apply(
        Array.from({ length: DELTA }, (_, at) => entityAt(from + at)),
      );
    }
  });
}

/** What a poll that finds nothing new writes, and how long it takes. */
interface UnchangedPoll {
  registrations: number;
  catalogEntities: number;
  ms: number;
}

/** Ours: the source is polled, and everything follows by itself; then it is polled once more. */
async function ours(
  kind: 'SQLite' | 'PostgreSQL',
): Promise<{ whole: number; unchanged?: UnchangedPoll }> {
  const source = new BenchSource();
  let pollAgain: () => Promise<void> = async () => {};
  const module = createBackendModule({
    pluginId: 'multicloud-ml',
    moduleId: 'bench',
    register(env) {
      env.registerInit({
        deps: {
          scheduler: coreServices.scheduler,
          sources: modelSourcesExtensionPoint,
        },
        async init({ scheduler, sources }) {
          sources.addModelSource(source);
          pollAgain = () => scheduler.triggerTask(`poll:${source.id}`);
        },
      });
    },
  });
  let unchanged: UnchangedPoll | undefined;
  const whole = await measure(
    kind,
    [multicloudMlPlugin, catalogModule, module],
    async () => source.start(),
    async knexOf => {
      unchanged = await measureUnchanged(
        await knexOf('multicloud-ml'),
        await knexOf('catalog'),
        pollAgain,
      );
    },
  );
  return { whole, unchanged };
}

async function measureUnchanged(
  own: Knex,
  catalog: Knex,
  pollAgain: () => Promise<void>,
): Promise<UnchangedPoll> {
  const lastSuccess = async () =>
    (await own('inventory_scopes').max({ at: 'last_success_at' }))[0].at;
  const written = async () => ({
    registrations: (await own('registrations').max({ at: 'sequence' }))[0].at,
    catalog: (
      await catalog('refresh_state').max({ at: 'last_discovery_at' })
    )[0].at,
  });
  // The pull that follows the last registration is over.
  await new Promise(resolve => setTimeout(resolve, 15_000));
  const [before, known] = [await written(), await lastSuccess()];
  // PostgreSQL keeps more digits than a Date: a second later is still before whatever the poll would write.
  const discovered =
    before.catalog instanceof Date
      ? new Date(before.catalog.getTime() + 1_000)
      : before.catalog;
  const start = performance.now();
  await pollAgain();
  while ((await lastSuccess()) === known) {
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  const ms = performance.now() - start;
  await new Promise(resolve => setTimeout(resolve, 15_000));
  return {
    registrations: Number(
      (
        await own('registrations')
          .where('sequence', '>', before.registrations)
          .count({ rows: '*' })
      )[0].rows,
    ),
    catalogEntities: Number(
      (
        await catalog('refresh_state')
          .where('last_discovery_at', '>', discovered)
          .count({ rows: '*' })
      )[0].rows,
    ),
    ms,
  };
}

async function main(): Promise<void> {
  console.log(
    'From the first page of a source of 10,000 models to all of them in an empty catalog, against the catalog alone with the same entities in deltas of 2,000. Wanted: at most 1.3 ×.\n',
  );
  console.log(
    '| database | catalog alone | from the source | ratio | unchanged poll | registrations written by it | catalog entities |',
  );
  console.log('|---|--:|--:|--:|--:|--:|--:|');
  const kinds: Array<'SQLite' | 'PostgreSQL'> = process.env
    .BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING
    ? ['SQLite', 'PostgreSQL']
    : ['SQLite'];
  for (const kind of kinds) {
    const base = await alone(kind);
    const { whole, unchanged } = await ours(kind);
    const seconds = (ms = NaN) => `${(ms / 1000).toFixed(1)} s`;
    console.log(
      `| ${kind} | ${seconds(base)} | ${seconds(whole)} | ${(
        whole / base
      ).toFixed(2)} × | ${seconds(unchanged?.ms)} | ${
        unchanged?.registrations
      } | ${unchanged?.catalogEntities} |`,
    );
  }
}

main().then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
