import type { Drill } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { chunked } from '../database/sets';
import { type DrillRow, fromDrillRow, toDrillRow } from './DrillRow';

/** Recorded recovery exercises. */
export class DrillStore {
  constructor(private readonly knex: Knex) {}

  /** The drills of a model, newest first. */
  async list(entityRef: string): Promise<Drill[]> {
    const rows: DrillRow[] = await this.knex('drills')
      .where({ entity_ref: entityRef })
      .orderBy([
        { column: 'started_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ]);
    return rows.map(fromDrillRow);
  }

  async find(id: string): Promise<Drill | undefined> {
    const row: DrillRow | undefined = await this.knex('drills')
      .where({ id })
      .first();
    return row && fromDrillRow(row);
  }

  /** Records drills; one whose id is known already is left as it is. */
  async record(drills: readonly Drill[]): Promise<void> {
    for (const chunk of chunked(drills.map(toDrillRow), 200)) {
      await this.knex('drills').insert(chunk).onConflict('id').ignore();
    }
  }

  /**
   * Confirms a drill unless it is confirmed already, or was recorded by the same user. Both are part of the statement,
   * so that two requests at once cannot get past it.
   *
   * @returns whether the drill was confirmed now
   */
  async confirm(id: string, user: string, at: string): Promise<boolean> {
    const count = await this.knex('drills')
      .where({ id })
      .whereNull('confirmed_by')
      .whereNot({ recorded_by: user })
      .update({ confirmed_by: user, confirmed_at: at });
    return count === 1;
  }
}
