import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { costReadPermission } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import plugin, {
  createModelConditionalDecision,
  modelConditions,
} from '../src';
import { benchCatalog } from './benchCatalog';

/** What the caller may see. */
export interface BenchMode {
  read: 'all' | 'conditions';
  /** `owners`: of half the teams; `tiers`: of all tiers but one. */
  cost: 'all' | 'owners' | 'tiers';
}

/** Starts the plugin over a seeded database; `mode` decides what the caller may see. */
export async function startServer(knex: Knex, visibleRefs: string[]) {
  const mode: BenchMode = { read: 'all', cost: 'all' };
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
          authorizeConditional: async requests =>
            requests.map(({ permission }) =>
              permission.name === costReadPermission.name
                ? costDecision(mode)
                : decision(),
            ),
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

const HALF_OF_THE_TEAMS = Array.from(
  { length: 100 },
  (_, index) => `group:default/team-${index}`,
);

function costDecision({ cost }: BenchMode): PolicyDecision {
  switch (cost) {
    case 'owners':
      return createModelConditionalDecision(
        costReadPermission,
        modelConditions.isOwner({ claims: HALF_OF_THE_TEAMS }),
      );
    case 'tiers':
      return createModelConditionalDecision(costReadPermission, {
        not: modelConditions.hasTier({ tiers: ['T4'] }),
      });
    default:
      return { result: AuthorizeResult.ALLOW };
  }
}
