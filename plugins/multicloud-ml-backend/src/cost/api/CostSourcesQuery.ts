import type {
  BillProblem,
  CostSourceStatus,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';

const MOST_DELIVERIES = 100;
const MOST_PROBLEMS = 20;

interface SourceRow {
  source: string;
  last_success_at: string | null;
  last_attempt_at: string | null;
  failure: string | null;
}

interface DeliveryRow {
  key: string;
  delivered_at: string;
  read_at: string;
  state: string;
  rows: number;
  bad_rows: number;
  first_day: string | null;
  last_day: string | null;
  problems: string;
}

/** How a cost source is doing, without what it delivered. */
export type CostSourceState = Omit<CostSourceStatus, 'deliveries'>;

/** Tells how every cost source is doing. */
export class CostSourcesQuery {
  constructor(
    private readonly knex: Knex,
    private readonly sources: ReadonlyArray<{ id: string; type: string }>,
  ) {}

  /**
   * Every configured source.
   *
   * @param problems - Whether the problems of deliveries are told: they quote lines of the bill, which may be anybody's.
   */
  async list(problems: boolean): Promise<CostSourceStatus[]> {
    return Promise.all(
      (await this.states()).map(async state => ({
        ...state,
        deliveries: await this.deliveries(state.id, problems),
      })),
    );
  }

  /** Every configured source, read with one statement. */
  async states(): Promise<CostSourceState[]> {
    const rows: SourceRow[] = await this.knex('cost_sources').select('*');
    const known = new Map(rows.map(row => [row.source, row]));
    return this.sources.map(({ id, type }) => {
      const row = known.get(id);
      return {
        id,
        type,
        ...(row?.last_success_at && { lastSuccessAt: row.last_success_at }),
        ...(row?.last_attempt_at && { lastAttemptAt: row.last_attempt_at }),
        ...(row?.failure && { failure: row.failure }),
      };
    });
  }

  private async deliveries(
    source: string,
    problems: boolean,
  ): Promise<CostSourceStatus['deliveries']> {
    const rows: DeliveryRow[] = await this.knex('cost_deliveries')
      .where({ source })
      .orderBy([
        { column: 'delivered_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(MOST_DELIVERIES);
    return rows.map(row => ({
      key: row.key,
      deliveredAt: row.delivered_at,
      readAt: row.read_at,
      state: row.state === 'refused' ? 'refused' : 'read',
      rows: row.rows,
      badRows: row.bad_rows,
      ...(row.first_day !== null && { firstDay: row.first_day }),
      ...(row.last_day !== null && { lastDay: row.last_day }),
      problems: problems ? problemsOf(row) : [],
    }));
  }
}

function problemsOf(row: DeliveryRow): BillProblem[] {
  const problems: BillProblem[] = JSON.parse(row.problems);
  return problems.slice(0, MOST_PROBLEMS);
}
