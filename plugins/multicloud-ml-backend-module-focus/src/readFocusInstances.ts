import type {
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import {
  type CostSourceInstance,
  readCostSourceInstances,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { z } from 'zod';
import { billLimitsShape } from './BillLimits';
import { billStoreShape } from './stores';

const shape = { ...billStoreShape, limits: billLimitsShape };

/** The options of one instance under `multicloudMl.costs.sources.focus`. */
export type FocusOptions = z.output<z.ZodObject<typeof shape>>;

/** Providers write an export a few times a day. */
const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { hours: 1 },
  timeout: { hours: 2 },
  initialDelay: { seconds: 15 },
};

/**
 * Reads `multicloudMl.costs.sources.focus`, one entry for each place that holds bills.
 *
 * @throws Error with one sentence that names every wrong option, its value and what is allowed
 */
export function readFocusInstances(
  config: RootConfigService,
): CostSourceInstance<FocusOptions>[] {
  return readCostSourceInstances(config, {
    type: 'focus',
    shape,
    defaultSchedule: DEFAULT_SCHEDULE,
  });
}
