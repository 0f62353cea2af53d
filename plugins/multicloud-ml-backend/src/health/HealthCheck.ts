import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  HealthCheck as Check,
  HealthReport,
  SourceStatus,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import type { FleetFigures } from '../metrics/FleetFigures';
import { keptFor } from '../sources/keptFor';
import type { CostSourceState } from '../cost/api/CostSourcesQuery';
import { checkAssessments } from './checkAssessments';
import { checkBills } from './checkBills';
import { checkCatalog } from './checkCatalog';
import { checkDatabase } from './checkDatabase';
import { checkSources } from './checkSources';
import { checkTasks } from './checkTasks';
import { worstOf } from './worstOf';

/** However many ask, and whoever they are, the database is asked no more often. */
const KEPT_FOR_MS = 5_000;

/** Finds out how the backend is doing. */
export class HealthCheck {
  private readonly startedAt: Date;
  readonly report: () => Promise<Required<HealthReport>>;

  constructor(
    private readonly knex: Knex,
    private readonly options: {
      figures: (now: Date) => Promise<FleetFigures>;
      sources: (now: Date) => Promise<SourceStatus[]>;
      bills: () => Promise<CostSourceState[]>;
      staleAfterHours: number;
      clock: () => Date;
      logger: LoggerService;
    },
  ) {
    this.startedAt = options.clock();
    this.report = keptFor(KEPT_FOR_MS, options.clock, () => this.look());
  }

  private async look(): Promise<Required<HealthReport>> {
    const now = this.options.clock();
    const checks = await this.checks(now);
    const status = worstOf(checks);
    return { status, checkedAt: now.toISOString(), checks };
  }

  private async checks(now: Date): Promise<Check[]> {
    const { knex, options } = this;
    const database = await checkDatabase(knex, options.logger);
    if (database.some(({ status }) => status === 'failed')) {
      // Without its tables nothing can be said of the rest.
      return database;
    }
    const figures = await options.figures(now);
    const { staleAfterHours } = options;
    return [
      ...database,
      checkCatalog(figures.tasks, { now, startedAt: this.startedAt }),
      checkAssessments(figures, now),
      checkTasks(figures.tasks),
      ...checkSources(await options.sources(now), { now, staleAfterHours }),
      ...checkBills(await options.bills(), { now, staleAfterHours }),
    ];
  }
}
