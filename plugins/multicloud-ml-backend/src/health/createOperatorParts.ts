import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { Knex } from 'knex';
import type { Parts } from '../createParts';
import { loadFleetFigures } from '../metrics/FleetFigures';
import { createBillMetrics } from '../metrics/createBillMetrics';
import { createFleetMetrics } from '../metrics/createFleetMetrics';
import { TaskRuns } from '../tasks/TaskRuns';
import { trackTasks } from '../tasks/trackTasks';
import { HealthCheck } from './HealthCheck';

/** What tells who operates the backend how it is doing. */
export function createOperatorParts(options: {
  knex: Knex;
  clock: () => Date;
  logger: LoggerService;
  metrics: MetricsService;
  scheduler: SchedulerService;
  sourceStatus: Parts['sourceStatus'];
  costs: Pick<Parts['costs'], 'sources'>;
  settings: { staleAfterHours: number };
}) {
  const { knex, clock, logger, sourceStatus, costs } = options;
  const bills = () => costs.sources.states();
  const runs = new TaskRuns(knex, { clock, logger });
  const figures = (now: Date) => loadFleetFigures(knex, runs, now);
  createFleetMetrics(options.metrics, { load: figures, clock, logger });
  createBillMetrics(options.metrics, { load: bills, clock, logger });
  return {
    health: new HealthCheck(knex, {
      figures,
      sources: now => sourceStatus.list({ kind: 'all' }, now),
      bills,
      staleAfterHours: options.settings.staleAfterHours,
      clock,
      logger,
    }),
    /** The scheduler whose tasks are watched. */
    watched: trackTasks(options.scheduler, runs),
  };
}
