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

/** The same with what tells whether any model has changed since. */
export interface FleetReading extends FleetContent {
  turn: string;
}

/** Few enough that reading them holds nobody up. */
const ROWS_PER_PAGE = 1000;
/**
 * Where at least so many models have changed, more are about to: a Standard's edit changes all of them, part by part and
 * many parts a second. What comes next is read after a while, so that requests need not take it up one by one.
 */
const LARGE_CHANGE = { models: 50, pauseMs: 2000 };

/**
 * Holds the figures of all models in memory, and keeps them as they are in the database: each request costs one small
 * read, and what has changed since the last one is read again.
 */
export class Fleet {
  private readonly content: FleetReading = {
    table: new FleetTable(),
    groups: GroupTree.EMPTY,
    turn: '',
  };
  private held: FleetState = { revision: -1, removals: -1, groupChanges: -1 };
  private reading?: Promise<void>;
  private pausedUntil = 0;

  /** @param clock - milliseconds */
  constructor(
    private readonly knex: Knex,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** At least as new as when it was asked for, but shortly after a large change. */
  async read(): Promise<FleetReading> {
    if (this.clock() < this.pausedUntil) {
      return this.content;
    }
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
    const changed =
      state.revision > held.revision ? await this.readRows(held.revision) : 0;
    if (state.removals > held.removals) {
      const ids: number[] = await knex('assessments').pluck('id');
      this.content.table.keepOnly(new Set(ids));
    }
    this.held = state;
    this.content.turn = `${state.revision} ${state.removals}`;
    const isFirst = held.revision < 0;
    if (!isFirst && changed >= LARGE_CHANGE.models) {
      this.pausedUntil = this.clock() + LARGE_CHANGE.pauseMs;
    }
  }

  /** @returns how many there were */
  private async readRows(since: number): Promise<number> {
    let after = 0;
    let read = 0;
    for (;;) {
      const rows: FleetRow[] = await this.knex('assessments')
        .select('id', ...FLEET_COLUMNS)
        .where('revision', '>', since)
        .where('id', '>', after)
        .orderBy('id')
        .limit(ROWS_PER_PAGE);
      rows.forEach(row => this.content.table.put(row));
      read += rows.length;
      const last = rows.at(-1);
      if (!last || rows.length < ROWS_PER_PAGE) {
        return read;
      }
      after = last.id;
      await nextTurn();
    }
  }
}
