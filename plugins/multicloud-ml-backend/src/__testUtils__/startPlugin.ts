import { actionsRegistryServiceFactory } from '@backstage/backend-defaults/alpha';
import {
  type AuditorServiceCreateEventOptions,
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  type TestBackend,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  type AuthorizePermissionRequest,
  AuthorizeResult,
  type ConditionalPolicyDecision,
  type DefinitivePolicyDecision,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import { costReadPermission } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  type CostSource,
  type ModelSource,
  costSourcesExtensionPoint,
  modelSourcesExtensionPoint,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { Knex } from 'knex';
import plugin from '..';
import { userRefOf } from '../api/userRefOf';
import { TestCatalog } from './TestCatalog';
import { applyConditions } from './applyConditions';

export const BASE = '/api/multicloud-ml/v1';

/** What users may do; services may do everything, as in Backstage. */
export interface TestPolicy {
  read: 'allow' | 'deny' | 'conditional';
  /** Names of the permissions that users lack. */
  denied: Set<string>;
  /** What is decided for each user about drills that are not denied; allowed without it. */
  drills?: (userRef: string) => PolicyDecision;
  /** What is decided for each user about exemptions, by the name of the permission; allowed without it. */
  exemptions?: (userRef: string, permission: string) => PolicyDecision;
  /** What is decided for each user about costs that are not denied; allowed without it. */
  costs?: (userRef: string) => PolicyDecision;
}

/** Starts the plugin beside a catalog in memory. No task runs until it is triggered. */
export async function startPlugin(
  options: {
    entities?: Entity[];
    config?: JsonObject;
    sources?: ModelSource[];
    costSources?: CostSource[];
    knex?: Knex;
  } = {},
) {
  const catalog = new TestCatalog(options.entities);
  const policy: TestPolicy = { read: 'allow', denied: new Set() };
  const events = mockServices.events.mock({
    publish: async () => undefined,
    subscribe: async () => undefined,
  });
  const audited: string[] = [];
  const auditor = mockServices.auditor.mock({
    createEvent: async (event: AuditorServiceCreateEventOptions) => ({
      success: async () => void audited.push(`${event.eventId} succeeded`),
      fail: async () => void audited.push(`${event.eventId} failed`),
    }),
  });
  const scheduler = mockServices.scheduler();
  const backend: TestBackend = await startTestBackend({
    features: [
      plugin,
      catalog.factory,
      // The real one: actions are called over HTTP, as an agent does.
      actionsRegistryServiceFactory,
      mockServices.rootConfig.factory({ data: options.config ?? {} }),
      events.factory,
      auditor.factory,
      permissionsFollowing(policy, (decision, resourceRef) =>
        applyConditions(backend.server, decision, resourceRef),
      ),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      ...(options.knex
        ? [mockServices.database.factory({ knex: options.knex })]
        : []),
      moduleAdding(options.sources ?? [], options.costSources ?? []),
    ],
  });
  return {
    server: backend.server,
    stop: () => backend.stop(),
    catalog,
    policy,
    events,
    audited,
    reconcile: () => scheduler.triggerTask('reconcile-with-catalog'),
    /** Reads a bill. */
    readBill: (source: string) => scheduler.triggerTask(`cost:${source}`),
    /** Derives again what changes outside of bills have made due. */
    settleCosts: () => scheduler.triggerTask('settle-costs'),
    poll: (source: string) => scheduler.triggerTask(`poll:${source}`),
  };
}

const decisions: Record<TestPolicy['read'], PolicyDecision> = {
  allow: { result: AuthorizeResult.ALLOW },
  deny: { result: AuthorizeResult.DENY },
  conditional: {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'catalog',
    resourceType: 'catalog-entity',
    conditions: {
      rule: 'IS_ENTITY_OWNER',
      resourceType: 'catalog-entity',
      params: { claims: [] },
    },
  },
};

function isCost(permission: { name: string }): boolean {
  return permission.name === costReadPermission.name;
}

function isExemption(permission: { name: string }): boolean {
  return permission.name.startsWith('multicloud-ml.exemption.');
}

function decisionOn(
  policy: TestPolicy,
  permission: { name: string },
  user: string,
): PolicyDecision | undefined {
  if (isCost(permission)) {
    return policy.costs?.(user);
  }
  return isExemption(permission)
    ? policy.exemptions?.(user, permission.name)
    : policy.drills?.(user);
}

function permissionsFollowing(
  policy: TestPolicy,
  apply: (
    decision: ConditionalPolicyDecision,
    resourceRef: string,
  ) => Promise<DefinitivePolicyDecision['result']>,
) {
  const decide = async (
    { permission, resourceRef }: AuthorizePermissionRequest,
    user: string,
  ): Promise<DefinitivePolicyDecision> => {
    if (policy.denied.has(permission.name)) {
      return { result: AuthorizeResult.DENY };
    }
    const decision =
      resourceRef === undefined
        ? undefined
        : decisionOn(policy, permission, user);
    if (decision?.result === AuthorizeResult.CONDITIONAL) {
      return { result: await apply(decision, resourceRef ?? '') };
    }
    return decision ?? { result: AuthorizeResult.ALLOW };
  };
  return mockServices.permissions.mock({
    authorize: async (requests, { credentials }) => {
      const user = userRefOf(credentials);
      return Promise.all(
        requests.map(async one =>
          user === undefined
            ? { result: AuthorizeResult.ALLOW }
            : decide(one, user),
        ),
      );
    },
    authorizeConditional: async (requests, { credentials }) => {
      const user = userRefOf(credentials);
      return requests.map(({ permission }) => {
        if (user === undefined) {
          return decisions.allow;
        }
        if (!isCost(permission) && !isExemption(permission)) {
          return decisions[policy.read];
        }
        return policy.denied.has(permission.name)
          ? decisions.deny
          : decisionOn(policy, permission, user) ?? decisions.allow;
      });
    },
  }).factory;
}

function moduleAdding(sources: ModelSource[], costSources: CostSource[]) {
  return createBackendModule({
    pluginId: 'multicloud-ml',
    moduleId: 'test-sources',
    register(env) {
      env.registerInit({
        deps: {
          registry: modelSourcesExtensionPoint,
          costRegistry: costSourcesExtensionPoint,
        },
        async init({ registry, costRegistry }) {
          registry.addModelSource(...sources);
          costRegistry.addCostSource(...costSources);
        },
      });
    },
  });
}
