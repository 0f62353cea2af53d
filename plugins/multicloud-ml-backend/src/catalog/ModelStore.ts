import type { Knex } from 'knex';
import { forgetTargets } from '../cost/attribution/targets';
import { whereInSet } from '../database/sets';
import { upsertRows } from '../database/upsertRows';
import { noteRemoval } from '../fleet/fleetState';
import {
  STANDING_COLUMNS,
  type StoredStanding,
} from '../history/TransitionRow';
import { keepDepartures } from '../history/keepTransitions';
import type { ModelRow } from './ModelRow';

const COLUMNS: Array<keyof ModelRow> = [
  'entity_ref',
  'etag',
  'content_hash',
  'origin',
  'title',
  'owner_ref',
  'lifecycle',
  'tier',
  'container_ref',
  'dependents',
  'declared',
];

/** The catalog entities that are models. */
export class ModelStore {
  constructor(
    private readonly knex: Knex,
    private readonly clock: () => Date = () => new Date(),
  ) {}

  /** Whether any model is known. */
  async any(): Promise<boolean> {
    return Boolean(await this.knex('models').select('entity_ref').first());
  }

  /** Etag by entity ref, of all models. */
  async etags(): Promise<Map<string, string>> {
    const rows: Array<Pick<ModelRow, 'entity_ref' | 'etag'>> = await this.knex(
      'models',
    ).select('entity_ref', 'etag');
    return new Map(rows.map(row => [row.entity_ref, row.etag]));
  }

  /** Where the catalog has each of the given refs from; refs that are no model are left out. */
  async origins(entityRefs: readonly string[]): Promise<Map<string, string>> {
    const rows: Array<Pick<ModelRow, 'entity_ref' | 'origin'>> =
      await whereInSet(
        this.knex('models').select('entity_ref', 'origin'),
        this.knex,
        'entity_ref',
        entityRefs,
      );
    return new Map(rows.map(row => [row.entity_ref, row.origin]));
  }

  async write(rows: readonly ModelRow[]): Promise<void> {
    await upsertRows<ModelRow>(
      this.knex,
      'models',
      ['entity_ref'],
      COLUMNS,
      rows,
    );
  }

  /** Forgets models that the catalog no longer has. Their inventory, drills and history stay. */
  async remove(entityRefs: readonly string[]): Promise<void> {
    if (entityRefs.length === 0) {
      return;
    }
    await this.knex.transaction(async tx => {
      await noteRemoval(tx);
      const before: StoredStanding[] = await whereInSet(
        tx('assessments').select(...STANDING_COLUMNS),
        tx,
        'entity_ref',
        entityRefs,
      );
      await keepDepartures(tx, before, this.clock().toISOString());
      await forgetTargets(tx, entityRefs);
      for (const table of ['assessments', 'models']) {
        await whereInSet(tx(table), tx, 'entity_ref', entityRefs).delete();
      }
    });
  }
}
