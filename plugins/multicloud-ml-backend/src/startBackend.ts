import type {
  AuditorService,
  AuthService,
  DatabaseService,
  DiscoveryService,
  HttpAuthService,
  HttpRouterService,
  LifecycleService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type {
  ActionsRegistryService,
  MetricsService,
} from '@backstage/backend-plugin-api/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { EventsService } from '@backstage/plugin-events-node';
import { isResourcePermission } from '@backstage/plugin-permission-common';
import {
  RESOURCE_TYPE_MODEL,
  multicloudMlPermissions,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type {
  CostSource,
  ModelSource,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { createActions } from './actions/createActions';
import { createRoutes } from './api/createRoutes';
import { createRouter } from './api/createRouter';
import { subscribeToHints } from './catalog/subscribeToHints';
import { readSettings } from './config/readSettings';
import { createParts } from './createParts';
import { migrate } from './database/migrate';
import { importDrillFiles } from './drills/importDrillFiles';
import { readExemptionFiles } from './exemptions/readExemptionFiles';
import { HEALTH_PATH } from './health/createHealthRoutes';
import { createOperatorParts } from './health/createOperatorParts';
import { countNotifications } from './metrics/countNotifications';
import { createAssessmentMetrics } from './metrics/createAssessmentMetrics';
import { measureRequests } from './metrics/measureRequests';
import { hasTier, isOwner, modelResourceRef } from './permissions';
import { loadModelResources } from './permissions/loadModelResources';
import { scheduleTasks } from './scheduleTasks';
import { SourcePolls } from './sources/SourcePolls';
import { SourceWatcher } from './sources/SourceWatcher';
import { createSourceMetrics } from './sources/createSourceMetrics';
import { createTaskStateReader } from './sources/createTaskStateReader';
import { pollTaskId } from './sources/taskIds';

/** The Backstage services that the backend is made of. */
export interface BackendServices {
  actionsRegistry: ActionsRegistryService;
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  database: DatabaseService;
  discovery: DiscoveryService;
  events: EventsService;
  httpAuth: HttpAuthService;
  httpRouter: HttpRouterService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  metrics: MetricsService;
  notifications: NotificationService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  scheduler: SchedulerService;
}

/**
 * Puts the parts together, opens the routes and starts the tasks.
 *
 * @throws Error with one sentence when the configuration makes no sense
 */
export async function startBackend(
  services: BackendServices,
  sources: ModelSource[],
  costSources: CostSource[],
): Promise<void> {
  const { logger } = services;
  const clock = () => new Date();
  const settings = readSettings(services.config);
  const knex = await migrate(services.database);
  const parts = createParts({
    ...services,
    notifications: countNotifications(services.notifications, services.metrics),
    assessmentMetrics: createAssessmentMetrics(services.metrics),
    knex,
    settings,
    sources,
    costSources,
    clock,
  });
  const { health, watched } = createOperatorParts({
    ...services,
    ...parts,
    knex,
    settings,
    clock,
  });
  await importDrillFiles(settings.drillFiles, parts.drills, {
    settings,
    clock,
    logger,
  });

  await parts.exemptions.writeFiles(
    await readExemptionFiles(settings.exemptionFiles, { now: clock(), logger }),
  );

  services.permissionsRegistry.addResourceType({
    resourceRef: modelResourceRef,
    permissions: multicloudMlPermissions.filter(isOfModels),
    rules: [isOwner, hasTier],
    getResources: refs => loadModelResources(knex, refs),
  });
  services.permissionsRegistry.addPermissions(
    multicloudMlPermissions.filter(permission => !isOfModels(permission)),
  );
  services.httpRouter.addAuthPolicy({
    path: HEALTH_PATH,
    allow: 'unauthenticated',
  });
  services.httpRouter.use(measureRequests(services.metrics));
  services.httpRouter.use(
    createRouter(
      createRoutes({
        ...services,
        ...parts,
        health,
        settings,
        clock,
        taskStates: createTaskStateReader(services),
      }),
    ),
  );
  createActions({ ...services, ...parts, settings, clock });
  // Nobody's first page waits for it.
  await parts.fleet.read();
  await subscribeToHints(services, parts.catalogSync);
  await scheduleTasks(watched, sources, costSources, {
    ...parts,
    polls: new SourcePolls(parts, {
      metrics: createSourceMetrics(services.metrics, {
        list: () => parts.sourceStatus.list({ kind: 'all' }, clock()),
        clock,
        logger,
      }),
      clock,
    }),
    watcher: new SourceWatcher({
      requestPoll: ({ id }) => services.scheduler.triggerTask(pollTaskId(id)),
      logger,
    }),
  });
}

function isOfModels(
  permission: (typeof multicloudMlPermissions)[number],
): boolean {
  return isResourcePermission(permission, RESOURCE_TYPE_MODEL);
}
