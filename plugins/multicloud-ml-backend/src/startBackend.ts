import type {
  AuditorService,
  AuthService,
  DatabaseService,
  HttpAuthService,
  HttpRouterService,
  LifecycleService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  EVENT_PROJECTIONS_CHANGED,
  EVENT_REGISTRATIONS_CHANGED,
  multicloudMlPermissions,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { ModelSource } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { createRouter } from './api/createRouter';
import { AssessmentStore } from './assessment/AssessmentStore';
import { Assessor } from './assessment/Assessor';
import { createProjectionRoutes } from './assessment/createProjectionRoutes';
import { InputSource } from './assessment/InputSource';
import { CatalogReader } from './catalog/CatalogReader';
import { CatalogSync } from './catalog/CatalogSync';
import { ContextSync } from './catalog/ContextSync';
import { ModelStore } from './catalog/ModelStore';
import { ModelSync } from './catalog/ModelSync';
import { subscribeToHints } from './catalog/subscribeToHints';
import { readSettings } from './config/readSettings';
import { migrate } from './database/migrate';
import { chunked } from './database/sets';
import { createDrillRoutes } from './drills/createDrillRoutes';
import { DrillStore } from './drills/DrillStore';
import { importDrillFiles } from './drills/importDrillFiles';
import { createSourceRoutes } from './inventory/createSourceRoutes';
import { EntityRefs } from './inventory/EntityRefs';
import { InventoryStore } from './inventory/InventoryStore';
import { Poller } from './inventory/Poller';
import { ScopeStore } from './inventory/ScopeStore';
import { SourceStatusQuery } from './inventory/SourceStatusQuery';
import { createModelRoutes } from './models/createModelRoutes';
import { ModelList } from './models/ModelList';
import { hasTier, isOwner, modelResourceRef } from './permissions';
import { loadModelResources } from './permissions/loadModelResources';
import { createRegistrationRoutes } from './registrations/createRegistrationRoutes';
import { Registrar } from './registrations/Registrar';
import { RegistrationStore } from './registrations/RegistrationStore';
import { scheduleTasks } from './scheduleTasks';
import { createScorecardRoutes } from './scorecard/createScorecardRoutes';
import { ScorecardQuery } from './scorecard/ScorecardQuery';
import { createStandardRoutes } from './standard/createStandardRoutes';
import { CallerVisibility } from './visibility/CallerVisibility';

/** The Backstage services that the backend is made of. */
export interface BackendServices {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  database: DatabaseService;
  events: EventsService;
  httpAuth: HttpAuthService;
  httpRouter: HttpRouterService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  scheduler: SchedulerService;
}

const REFS_PER_EVENT = 1000;

/** Puts the parts together, opens the routes and starts the tasks. */
export async function startBackend(
  services: BackendServices,
  sources: ModelSource[],
): Promise<void> {
  const { catalog, auth, events, logger } = services;
  const clock = () => new Date();
  const settings = readSettings(services.config);
  const knex = await migrate(services.database);

  const reader = new CatalogReader(catalog, auth);
  const models = new ModelStore(knex);
  const drills = new DrillStore(knex);
  const scopes = new ScopeStore(knex);
  const inventory = new InventoryStore(knex);
  const inputs = new InputSource(knex, settings);
  const assessments = new AssessmentStore(knex);
  const registrations = new RegistrationStore(knex);

  const assessor = new Assessor(inputs, assessments, {
    context: settings,
    clock,
    onProjectionsChanged: async entityRefs => {
      for (const chunk of chunked(entityRefs, REFS_PER_EVENT)) {
        await events.publish({
          topic: EVENT_PROJECTIONS_CHANGED,
          eventPayload: { entityRefs: chunk },
        });
      }
    },
  });
  const registrar = new Registrar(knex, registrations, models, sources, {
    clock,
    onRegistrationsChanged: () =>
      events.publish({ topic: EVENT_REGISTRATIONS_CHANGED, eventPayload: {} }),
  });
  const catalogSync = new CatalogSync({
    context: new ContextSync(reader, knex, settings.modelFilter),
    models: new ModelSync(reader, models, settings),
    registrar,
    assessor,
    logger,
  });
  const poller = new Poller(
    inventory,
    scopes,
    new EntityRefs(inventory, models, reader),
    { standard: settings.standard, clock, logger },
  );

  services.permissionsRegistry.addResourceType({
    resourceRef: modelResourceRef,
    permissions: multicloudMlPermissions,
    rules: [isOwner, hasTier],
    getResources: refs => loadModelResources(knex, refs),
  });

  await importDrillFiles(settings.drillFiles, drills, {
    settings,
    clock,
    logger,
  });

  const common = {
    ...services,
    clock,
    settings,
    inputs,
    drills,
    assessor,
    visibility: new CallerVisibility(
      services.permissions,
      reader,
      settings.modelFilter,
      clock,
    ),
  };
  services.httpRouter.use(
    createRouter([
      createModelRoutes({ ...common, list: new ModelList(knex) }),
      createScorecardRoutes({
        ...common,
        scorecards: new ScorecardQuery(knex, settings.standard),
      }),
      createDrillRoutes(common),
      createStandardRoutes(common),
      createSourceRoutes({
        ...common,
        sources: new SourceStatusQuery(
          knex,
          scopes,
          sources,
          settings.staleAfterHours,
        ),
      }),
      createProjectionRoutes({ ...common, assessments }),
      createRegistrationRoutes({ ...common, registrations, registrar }),
    ]),
  );

  await subscribeToHints(services, catalogSync);
  await scheduleTasks(services, {
    sources,
    catalogSync,
    poller,
    registrar,
    assessor,
  });
}
