import type { Router } from 'express';
import { createProjectionRoutes } from '../assessment/createProjectionRoutes';
import type { Settings } from '../config/readSettings';
import { createCostRoutes } from '../cost/api/createCostRoutes';
import type { Parts } from '../createParts';
import { createDrillRoutes } from '../drills/createDrillRoutes';
import { createExemptionRoutes } from '../exemptions/createExemptionRoutes';
import { createFleetRoutes } from '../fleet/createFleetRoutes';
import { createHealthRoutes } from '../health/createHealthRoutes';
import { createHistoryRoutes } from '../history/createHistoryRoutes';
import {
  type SourceRouteServices,
  createSourceRoutes,
} from '../sources/createSourceRoutes';
import { createSightingRoutes } from '../joins/createSightingRoutes';
import { createModelExportRoutes } from '../models/createModelExportRoutes';
import { createModelRoutes } from '../models/createModelRoutes';
import { createRegistrationRoutes } from '../registrations/createRegistrationRoutes';
import { createScorecardRoutes } from '../scorecard/createScorecardRoutes';
import { createStandardRoutes } from '../standard/createStandardRoutes';

/** Every group of routes. */
export function createRoutes(
  services: SourceRouteServices &
    Parameters<typeof createHealthRoutes>[0] &
    Parts & { settings: Settings },
): Router[] {
  return [
    createModelRoutes(services),
    createModelExportRoutes(services),
    createFleetRoutes(services),
    createSightingRoutes(services),
    createCostRoutes(services),
    createScorecardRoutes(services),
    createHistoryRoutes(services),
    createDrillRoutes(services),
    createExemptionRoutes(services),
    createStandardRoutes(services),
    createHealthRoutes(services),
    createSourceRoutes(services),
    createProjectionRoutes(services),
    createRegistrationRoutes(services),
  ];
}
