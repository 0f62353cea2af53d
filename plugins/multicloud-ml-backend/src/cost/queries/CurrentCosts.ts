import type { Knex } from 'knex';
import { CurrentTable } from './CurrentTable';
import { loadCurrentTable } from './loadCurrentTable';

/** How often reading is begun again because costs changed meanwhile. */
const MOST_ATTEMPTS = 3;

/** Holds the current costs as they are in the database, and reads them again when costs have changed there. */
export class CurrentCosts {
  private held?: { turn: string; table: Promise<CurrentTable> };

  constructor(private readonly knex: Knex) {}

  /** Costs one small read while nothing changed. */
  async table(): Promise<CurrentTable> {
    const turn = await costTurn(this.knex);
    if (this.held?.turn !== turn) {
      const table = this.load(turn);
      this.held = { turn, table };
      table.catch(() => {
        this.held = undefined;
      });
    }
    return this.held.table;
  }

  private async load(turn: string): Promise<CurrentTable> {
    let before = turn;
    for (let attempt = 1; ; attempt++) {
      const table = await loadCurrentTable(this.knex, before);
      const after = await costTurn(this.knex);
      if (after === before || attempt === MOST_ATTEMPTS) {
        return table;
      }
      before = after;
    }
  }
}

/** What grows with every change of costs. */
export async function costTurn(knex: Knex): Promise<string> {
  const row: { turn: number | string } | undefined = await knex('cost_state')
    .select('turn')
    .first();
  return String(row?.turn);
}
