import type {
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { z } from 'zod';
import type { CostSource } from './CostSource';
import { readInstances } from './readInstances';

/**
 * One configured instance of a type of cost source: what every one needs, and the options of its own.
 *
 * @public
 */
export interface CostSourceInstance<T>
  extends Omit<CostSource, 'list' | 'read'> {
  options: T;
}

/**
 * Reads `multicloudMl.costs.sources.<type>`, one entry for each instance. `schedule` means the same everywhere, the
 * rest is the source's own.
 *
 * @param about - `shape`: zod schemas of the source's own options; any other option is refused, which finds misspelt
 *   ones
 * @returns nothing when the type is not configured
 * @throws Error with one sentence that names every wrong option, its value and what is allowed
 *
 * @public
 */
export function readCostSourceInstances<Shape extends z.ZodRawShape>(
  config: RootConfigService,
  about: {
    type: string;
    shape: Shape;
    defaultSchedule: SchedulerServiceTaskScheduleDefinition;
  },
): CostSourceInstance<z.output<z.ZodObject<Shape>>>[] {
  return readInstances(config, {
    ...about,
    root: `multicloudMl.costs.sources.${about.type}`,
    basics: {},
  }).map(({ basics: _, ...instance }) => instance);
}
