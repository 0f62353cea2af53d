/**
 * Runs the plugin in a process of its own, over the database that `TEST_DATABASE` describes, until it is killed. Tells
 * its parent where it listens, and reads the catalog whenever it is sent a message.
 */
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import createKnex from 'knex';
import plugin from '..';
import { GROUPS, PORTABLE, model } from './organisation';

async function run() {
  const knex = createKnex({
    ...JSON.parse(process.env.TEST_DATABASE ?? ''),
    useNullAsDefault: true,
  });
  const scheduler = mockServices.scheduler();
  const { server } = await startTestBackend({
    features: [
      plugin,
      mockServices.database.factory({ knex }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () =>
          catalogServiceMock({
            entities: [
              ...GROUPS,
              model('scoring', 'fraud', { ...PORTABLE, tier: 'T3' }),
            ],
          }),
      }),
    ],
  });
  process.on('message', async () => {
    await scheduler.triggerTask('reconcile-with-catalog');
    process.send?.({ reconciled: true });
  });
  process.send?.({ port: server.port() });
}

run().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
});
