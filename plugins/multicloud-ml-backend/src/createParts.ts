import type {
  AuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  EVENT_PROJECTIONS_CHANGED,
  EVENT_REGISTRATIONS_CHANGED,
  createRateTable,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type {
  CostSource,
  ModelSource,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { Knex } from 'knex';
import { AssessmentStore } from './assessment/AssessmentStore';
import { Assessor } from './assessment/Assessor';
import { InputSource } from './assessment/InputSource';
import { CatalogReader } from './catalog/CatalogReader';
import { CatalogSync } from './catalog/CatalogSync';
import { ContextSync } from './catalog/ContextSync';
import { ModelStore } from './catalog/ModelStore';
import { ModelSync } from './catalog/ModelSync';
import type { Settings } from './config/readSettings';
import { createCostParts } from './cost/api/createCostParts';
import { Announcer } from './cost/announce/Announcer';
import { Attributor } from './cost/attribution/Attributor';
import { CostSettler } from './cost/derive/CostSettler';
import { Deriver } from './cost/derive/Deriver';
import { Ingester } from './cost/ingest/Ingester';
import { CostSourceStore } from './cost/store/CostSourceStore';
import { DeliveryStore } from './cost/store/DeliveryStore';
import { hashOf } from './database/hashOf';
import { chunked } from './database/sets';
import { DrillStore } from './drills/DrillStore';
import { ExemptionList } from './exemptions/ExemptionList';
import { ExemptionStore } from './exemptions/ExemptionStore';
import { HistoryRetention } from './history/HistoryRetention';
import { TransitionQuery } from './history/TransitionQuery';
import { TrendQuery } from './history/TrendQuery';
import { InventoryStore } from './inventory/InventoryStore';
import { Poller } from './inventory/Poller';
import { ScopeStore } from './inventory/ScopeStore';
import { SourceStatusQuery } from './sources/SourceStatusQuery';
import { JoinStore } from './joins/JoinStore';
import { Joiner } from './joins/Joiner';
import { OwnRefs } from './joins/OwnRefs';
import { SightingsQuery } from './joins/SightingsQuery';
import type { AssessmentMetrics } from './metrics/createAssessmentMetrics';
import { FacetsQuery } from './fleet/FacetsQuery';
import { Fleet } from './fleet/Fleet';
import { SitesQuery } from './fleet/SitesQuery';
import { ModelExport } from './models/ModelExport';
import { ModelList } from './models/ModelList';
import { CallerScopes } from './permissions/CallerScopes';
import { Notifier } from './notifications/Notifier';
import { createExplain } from './notifications/explainChanges';
import { Registrar } from './registrations/Registrar';
import { RegistrationStore } from './registrations/RegistrationStore';
import { ScorecardQuery } from './scorecard/ScorecardQuery';
import { TeamsQuery } from './teams/TeamsQuery';
import { CallerVisibility } from './visibility/CallerVisibility';

/** What the parts are made from. */
export interface PartsOptions {
  knex: Knex;
  settings: Settings;
  sources: readonly ModelSource[];
  costSources: readonly CostSource[];
  clock: () => Date;
  auth: AuthService;
  catalog: CatalogService;
  events: Pick<EventsService, 'publish'>;
  logger: LoggerService;
  permissions: PermissionsService;
  /** Absent: nobody is told of anomalies. */
  notifications?: NotificationService;
  assessmentMetrics?: AssessmentMetrics;
}

/** Everything that the backend is made of, put together but not started. */
export type Parts = ReturnType<typeof createParts>;

const REFS_PER_EVENT = 1000;

/** Puts the parts of the backend together. */
export function createParts(options: PartsOptions) {
  const { knex, settings, sources, clock, events, logger } = options;
  const reader = new CatalogReader(options.catalog, options.auth);
  const models = new ModelStore(knex, clock);
  const scopes = new ScopeStore(knex);
  const inventory = new InventoryStore(knex);
  const inputs = new InputSource(knex, settings);
  const assessments = new AssessmentStore(knex, settings.standard);
  const registrations = new RegistrationStore(knex);
  const fleet = new Fleet(knex);
  const trends = new TrendQuery(knex, fleet, settings.standard);
  const visibility = new CallerVisibility(
    options.permissions,
    reader,
    assessments,
    settings.modelFilter,
    clock,
  );

  const assessor = new Assessor(inputs, assessments, {
    context: settings,
    clock,
    annotateCost: settings.costs.annotation,
    metrics: options.assessmentMetrics,
    onProjectionsChanged: async entityRefs => {
      for (const chunk of chunked(entityRefs, REFS_PER_EVENT)) {
        await events.publish({
          topic: EVENT_PROJECTIONS_CHANGED,
          eventPayload: { entityRefs: chunk },
        });
      }
    },
  });
  const joiner = new Joiner(
    knex,
    new JoinStore(knex),
    new OwnRefs(knex, reader, sources),
    settings.joins.names,
  );
  const rates = createRateTable(settings.costs.rates);
  const registrar = new Registrar(knex, registrations, models, sources, {
    clock,
    onRegistrationsChanged: () =>
      events.publish({ topic: EVENT_REGISTRATIONS_CHANGED, eventPayload: {} }),
  });
  const costs = createCostParts({
    knex,
    options: {
      ...settings.costs,
      rates,
    },
    sources: options.costSources,
    permissions: options.permissions,
    visibility,
  });
  return {
    assessments,
    assessor,
    inputs,
    inventory,
    registrar,
    registrations,
    scopes,
    settler: new CostSettler({
      attributor: new Attributor(knex, settings.costs),
      deriver: new Deriver(knex, {
        currency: settings.costs.currency,
        rates,
        version: hashOf([
          settings.costs.currency ?? null,
          settings.costs.rates,
        ]),
      }),
      announcer: new Announcer(knex, {
        notifications: options.notifications,
        clock,
        logger,
      }),
      assessor,
    }),
    catalogSync: new CatalogSync({
      context: new ContextSync(reader, knex, settings.modelFilter),
      models: new ModelSync(reader, models, settings),
      joiner,
      registrar,
      assessor,
      logger,
    }),
    costs,
    callerScopes: new CallerScopes(options.permissions),
    drills: new DrillStore(knex),
    exemptions: new ExemptionStore(knex),
    exemptionList: new ExemptionList(knex),
    ingester: new Ingester(new DeliveryStore(knex), new CostSourceStore(knex), {
      clock,
      logger,
    }),
    history: new HistoryRetention(knex, {
      days: settings.history.retentionDays,
      clock,
    }),
    modelExport: new ModelExport(fleet),
    facets: new FacetsQuery(fleet, settings.sites),
    fleet,
    list: new ModelList(fleet),
    joiner,
    notifier: new Notifier(knex, {
      settings: settings.notifications,
      notifications: options.notifications,
      explain: createExplain(inputs, settings, clock),
      clock,
      logger,
    }),
    poller: new Poller(inventory, scopes, joiner, {
      standard: settings.standard,
      clock,
      logger,
    }),
    sightings: new SightingsQuery(knex, scopes, settings.staleAfterHours),
    siteSums: new SitesQuery(fleet, costs.current, settings.sites),
    teams: new TeamsQuery(knex, fleet, settings.standard, trends),
    scorecards: new ScorecardQuery(knex, fleet, settings.standard, trends),
    sourceStatus: new SourceStatusQuery(
      knex,
      scopes,
      sources,
      settings.staleAfterHours,
    ),
    transitions: new TransitionQuery(knex),
    trends,
    visibility,
  };
}
