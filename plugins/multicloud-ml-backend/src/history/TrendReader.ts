import type { Knex } from 'knex';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Side } from './Moves';
import { type Move, TrendTable } from './TrendTable';

/** Few enough that reading them holds nobody up. */
const ROWS_PER_PAGE = 5000;

/** After every day that there is. */
const NO_DAY = 2_147_483_647;

interface MoveRow {
  id: number;
  day: number;
  model_id: number;
  old_tier: number | null;
  old_proved: number | null;
  old_recovery: string | null;
  old_owner_ref: string | null;
  new_tier: number | null;
  new_proved: number | null;
  new_recovery: string | null;
  new_owner_ref: string | null;
}

const MOVE_COLUMNS: Array<keyof MoveRow> = [
  'id',
  'day',
  'model_id',
  'old_tier',
  'old_proved',
  'old_recovery',
  'old_owner_ref',
  'new_tier',
  'new_proved',
  'new_recovery',
  'new_owner_ref',
];

/**
 * Keeps a {@link TrendTable} as the database is: transitions are never changed and have ids in the order of their commits,
 * so that each request reads only those that are new.
 */
export class TrendReader {
  private table: TrendTable | undefined;
  /** The last transition that was in how models stood when the table was begun. */
  private baseId = 0;
  /** The last transition that the table has. */
  private lastId = 0;
  /** The first day of which the table has every transition. */
  private firstDay = NO_DAY;
  /** Of the fleet when the table was brought up to it. */
  private turn?: string;
  private reading: Promise<unknown> = Promise.resolve();

  constructor(private readonly knex: Knex) {}

  /**
   * A table with every transition after the given day. It is as new as this call: read it before waiting again.
   *
   * @param turn - Of the fleet: while it is the same there are no new transitions
   */
  async read(since: number, turn: string): Promise<TrendTable> {
    const reading = this.reading.then(() => this.catchUp(since, turn));
    this.reading = reading.catch(() => {
      // What was half read is read anew.
      this.table = undefined;
    });
    return reading;
  }

  private async catchUp(since: number, turn: string): Promise<TrendTable> {
    const table = this.table ?? (await this.begin());
    if (since + 1 < this.firstDay) {
      await this.readPages(
        query =>
          query
            .where('day', '>', since)
            .where('day', '<', this.firstDay)
            .where('id', '<=', this.baseId),
        row => table.keep(toMove(table, row)),
      );
      this.firstDay = since + 1;
    }
    if (turn !== this.turn || !this.table) {
      await this.readPages(
        query => query.where('id', '>', this.lastId),
        row => {
          table.apply(toMove(table, row));
          this.lastId = row.id;
        },
      );
    }
    this.table = table;
    this.turn = turn;
    return table;
  }

  /** How models stand, and the last transition that brought them there: from one statement, so that they fit. */
  private async begin(): Promise<TrendTable> {
    const table = new TrendTable();
    const rows: Array<{
      id: number;
      tier: number;
      proved: number;
      recovery: string;
      owner_ref: string | null;
      last_id: number | null;
    }> = await this.knex('assessments').select(
      'id',
      'tier',
      'proved',
      'recovery',
      'owner_ref',
      this.knex('transitions').max('id').as('last_id'),
    );
    for (const row of rows) {
      table.put(row.id, {
        owner: table.owner(row.owner_ref),
        tier: row.tier,
        proved: row.proved,
        protected: row.recovery === 'protected',
      });
    }
    this.baseId = rows[0]?.last_id ?? 0;
    this.lastId = this.baseId;
    this.firstDay = NO_DAY;
    return table;
  }

  private async readPages(
    narrow: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
    take: (row: MoveRow) => void,
  ): Promise<void> {
    let after = 0;
    for (;;) {
      const rows: MoveRow[] = await narrow(
        this.knex('transitions').select(...MOVE_COLUMNS),
      )
        .where('id', '>', after)
        .orderBy('id')
        .limit(ROWS_PER_PAGE);
      rows.forEach(take);
      const last = rows.at(-1);
      if (!last || rows.length < ROWS_PER_PAGE) {
        return;
      }
      after = last.id;
      await nextTurn();
    }
  }
}

function toMove(table: TrendTable, row: MoveRow): Move {
  return {
    day: row.day,
    model: row.model_id,
    old: toSide(
      table,
      row.old_tier,
      row.old_proved,
      row.old_recovery,
      row.old_owner_ref,
    ),
    fresh: toSide(
      table,
      row.new_tier,
      row.new_proved,
      row.new_recovery,
      row.new_owner_ref,
    ),
  };
}

function toSide(
  table: TrendTable,
  tier: number | null,
  proved: number | null,
  recovery: string | null,
  ownerRef: string | null,
): Side {
  return {
    owner: table.owner(ownerRef),
    tier: tier ?? 0,
    proved: proved ?? 0,
    protected: recovery === 'protected',
  };
}
