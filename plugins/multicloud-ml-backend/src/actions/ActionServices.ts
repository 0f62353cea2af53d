import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { z } from 'zod/v3';
import type { ModelPageServices } from '../models/readModelPage';
import type { ModelReadServices } from '../models/readModel';
import type { ScorecardReadServices } from '../scorecard/readScorecard';

/** What the actions are made of: what the routes are made of, and the registry. */
export interface ActionServices
  extends ModelReadServices,
    ModelPageServices,
    ScorecardReadServices {
  actionsRegistry: ActionsRegistryService;
}

/** The zod that the registry hands to schemas. */
export type RegistryZod = typeof z;

/** Of every action here: it answers, and changes nothing. */
export const READS_ONLY = {
  readOnly: true,
  idempotent: true,
  destructive: false,
} as const;
