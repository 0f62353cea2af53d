import type { Knex } from 'knex';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { FLEET_COLUMNS, type FleetRow } from './FleetRow';
import { FleetTable } from './FleetTable';
import { type FleetState, readFleetState } from './fleetState';
import { GroupTree, loadGroupTree } from './GroupTree';

/** What pages about many models are made from. */
export interface FleetContent {
  table: FleetTable;
  groups: GroupTree;
}

/** Few enough that reading them holds nobody up. */
const ROWS_PER_PAGE = 2000;

/**
 * Holds the figures of all models in memory, and keeps them as they are in the database: each request costs one small
 * read, and what has changed since the last one is read again.
 */
export class Fleet {
  private content: FleetContent = {
    table: new FleetTable(),
    groups: GroupTree.EMPTY,
  };
  private held: FleetState = { revision: -1, removals: -1, groupChanges: -1 };
  private reading?: Promise<void>;

  constructor(private readonly knex: Knex) {}

  /** At least as new as when it was asked for. */
  async read(): Promise<FleetContent> {
    const state = await readFleetState(this.knex);
    while (this.isBehind(state)) {
      // Whoever comes meanwhile waits for the same reading, which may have begun before what they want was written.
      this.reading ??= this.catchUp().finally(() => {
        this.reading = undefined;
      });
      await this.reading;
    }
    return this.content;
  }

  private isBehind({ revision, removals, groupChanges }: FleetState): boolean {
    return (
      this.held.revision < revision ||
      this.held.removals < removals ||
      this.held.groupChanges < groupChanges
    );
  }

  private async catchUp(): Promise<void> {
    const { held, knex } = this;
    const state = await readFleetState(knex);
    if (state.groupChanges > held.groupChanges) {
      this.content.groups = await loadGroupTree(knex);
    }
    if (state.revision > held.revision) {
      await this.readRows(held.revision);
    }
    if (state.removals > held.removals) {
      const ids: number[] = await knex('assessments').pluck('id');
      this.content.table.keepOnly(new Set(ids));
    }
    this.held = state;
  }

  private async readRows(since: number): Promise<void> {
    let after = 0;
    for (;;) {
      const rows: FleetRow[] = await this.knex('assessments')
        .select('id', ...FLEET_COLUMNS)
        .where('revision', '>', since)
        .where('id', '>', after)
        .orderBy('id')
        .limit(ROWS_PER_PAGE);
      rows.forEach(row => this.content.table.put(row));
      const last = rows.at(-1);
      if (!last || rows.length < ROWS_PER_PAGE) {
        return;
      }
      after = last.id;
      await nextTurn();
    }
  }
}
