import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import plugin from '../src';
import { benchCatalog } from './benchCatalog';

/** Starts the plugin over a seeded database; `mode.read` decides what the caller may see. */
export async function startServer(knex: Knex, visibleRefs: string[]) {
  const mode: { read: 'all' | 'conditions' } = { read: 'all' };
  const decision = (): PolicyDecision =>
    mode.read === 'all'
      ? { result: AuthorizeResult.ALLOW }
      : {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'catalog',
          resourceType: 'catalog-entity',
          conditions: {
            rule: 'IS_ENTITY_OWNER',
            resourceType: 'catalog-entity',
            params: { claims: [] },
          },
        };
  const backend = await startTestBackend({
    features: [
      plugin,
      benchCatalog(visibleRefs),
      mockServices.database.factory({ knex }),
      mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
      mockServices.rootConfig.factory({
        data: { multicloudMl: { profiles: { platform: {} } } },
      }),
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () => ({
          authorize: async requests =>
            requests.map(() => ({ result: AuthorizeResult.ALLOW })),
          authorizeConditional: async requests => requests.map(decision),
        }),
      }),
    ],
  });
  const address = backend.server.address();
  if (typeof address !== 'object' || address === null) {
    throw new Error('The server has no address.');
  }
  return {
    mode,
    url: `http://127.0.0.1:${address.port}/api/multicloud-ml/v1`,
    stop: () => backend.stop(),
  };
}
