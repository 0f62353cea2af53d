import type { Knex } from 'knex';
import { restrictToAudience, restrictToTeam } from '../queries/CostAudience';
import { coverageKey, loadCoverage } from '../queries/coverage';
import { exportPages } from '../queries/exportPages';
import type { CostOptions } from './CostOptions';
import type { OverviewSubject } from './CostOverviewQuery';
import { DisplayCurrency } from './DisplayCurrency';
import { type ExportContext, exportCells } from './exportColumns';
import { narrowToTeam } from './narrowToTeam';
import type { CostReadRequest } from './parseCostQuery';

/** Reads the costs of a team's models, or of all, month by month for a file. */
export class CostExport {
  constructor(
    private readonly knex: Knex,
    private readonly options: CostOptions,
  ) {}

  /** The rows, as they are read: nobody holds them all. */
  async *rows(
    { group, audience }: OverviewSubject,
    request: CostReadRequest,
    now: Date,
  ): AsyncGenerator<ReturnType<typeof exportCells>> {
    const { knex } = this;
    const coverage = await loadCoverage(knex, { now, ...this.options });
    const context: ExportContext = {
      reading: request,
      display: new DisplayCurrency(this.options.rates, request.currency),
      coverage: new Map(coverage.map(one => [coverageKey(one), one])),
    };
    const own = await narrowToTeam(knex, group?.entity_ref, audience);
    const models = () =>
      restrictToAudience(
        restrictToTeam(knex('assessments'), knex, group?.entity_ref),
        knex,
        own,
      );
    for await (const page of exportPages(models, knex, request)) {
      for (const row of page) {
        yield exportCells(row, context);
      }
    }
  }
}
