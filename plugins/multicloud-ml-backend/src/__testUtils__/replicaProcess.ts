/**
 * One of several backends over the PostgreSQL that `TEST_REPLICA` describes, in a process of its own with Backstage's
 * scheduler. Tells its parent where it listens and when it is half-way through its source, and goes on when told so.
 */
import {
  type MetricsService,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import {
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { modelSourcesExtensionPoint } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import createKnex from 'knex';
import { z } from 'zod';
import plugin from '..';
import { TestSource, seen } from './TestSource';
import { GROUPS, PORTABLE, model } from './organisation';

const { database, models, freezes } = z
  .object({
    database: z.record(z.string(), z.unknown()),
    /** How many models the catalog has beside `scoring`. */
    models: z.number(),
    /** Whether the process stands still for ever once a set of models has been assessed. */
    freezes: z.boolean(),
  })
  .parse(JSON.parse(process.env.TEST_REPLICA ?? ''));

const source = Object.assign(new TestSource(), {
  schedule: { frequency: { hours: 1 }, timeout: { minutes: 10 } },
});
source.says = async function* inTwoHalves() {
  yield { kind: 'models', scope: 'eu', models: [seen('scoring')] };
  const told = new Promise(resolve => process.once('message', resolve));
  process.send?.({ halfWay: true });
  await told;
  yield { kind: 'models', scope: 'eu', models: [seen('offers')] };
  yield { kind: 'scope-complete', scope: 'eu' };
};

const entities = [
  ...GROUPS,
  model('scoring', 'fraud', { ...PORTABLE, tier: 'T3' }),
  ...Array.from({ length: models }, (_, index) =>
    model(`model-${index}`, 'growth', PORTABLE),
  ),
];

const recorder = () => ({ record: () => undefined });
const counter = (name: string) => ({
  add: () => {
    if (freezes && name === 'multicloud_ml.assessment.models') {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    }
  },
});
const observable = () => ({
  addCallback: () => undefined,
  removeCallback: () => undefined,
});
const metrics: MetricsService = {
  createCounter: counter,
  createUpDownCounter: counter,
  createHistogram: recorder,
  createGauge: recorder,
  createObservableCounter: observable,
  createObservableUpDownCounter: observable,
  createObservableGauge: observable,
};

async function run() {
  const { server } = await startTestBackend({
    features: [
      plugin,
      schedulerServiceFactory,
      mockServices.database.factory({ knex: createKnex(database) }),
      createServiceFactory({
        service: metricsServiceRef,
        deps: {},
        factory: () => metrics,
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({
          send: async ({ payload: { scope, title } }) =>
            void process.send?.({ notified: scope ?? title }),
        }),
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalogServiceMock({ entities }),
      }),
      createBackendModule({
        pluginId: 'multicloud-ml',
        moduleId: 'test-source',
        register(env) {
          env.registerInit({
            deps: { registry: modelSourcesExtensionPoint },
            init: async ({ registry }) => registry.addModelSource(source),
          });
        },
      }),
    ],
  });
  process.send?.({ port: server.port() });
}

run().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
});
