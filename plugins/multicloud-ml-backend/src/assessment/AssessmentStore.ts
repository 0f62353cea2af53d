import type {
  Projection,
  Standard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { whereInSet } from '../database/sets';
import type { TargetRow } from '../cost/attribution/TargetRow';
import { writeTargets } from '../cost/attribution/targets';
import { upsertRows } from '../database/upsertRows';
import { nextRevision } from '../fleet/fleetState';
import { IdBits, type IdSet } from '../visibility/IdSet';
import {
  STANDING_COLUMNS,
  type StoredStanding,
} from '../history/TransitionRow';
import { keepTransitions } from '../history/keepTransitions';
import { ASSESSMENT_COLUMNS, type AssessmentRow } from './AssessmentRow';

/** What became of assessments that were to be written: refs of their models. */
export interface WrittenAssessments {
  /** The catalog should now show something else of them. */
  changed: string[];
  /** Another replica was faster. */
  overtaken: string[];
}

/** The last assessment of each model. */
export class AssessmentStore {
  /** @param standard - What assessments are made under */
  constructor(
    private readonly knex: Knex,
    private readonly standard: Standard,
  ) {}

  /** What tells whether each assessment still holds. */
  async validity(
    entityRefs: readonly string[],
  ): Promise<Map<string, { hash: string; validUntil: string | null }>> {
    const rows: Array<
      Pick<AssessmentRow, 'entity_ref' | 'inputs_hash' | 'valid_until'>
    > = await whereInSet(
      this.knex('assessments').select(
        'entity_ref',
        'inputs_hash',
        'valid_until',
      ),
      this.knex,
      'entity_ref',
      entityRefs,
    );
    return new Map(
      rows.map(row => [
        row.entity_ref,
        { hash: row.inputs_hash, validUntil: row.valid_until },
      ]),
    );
  }

  /** What the catalog shows of each of the given models; those not assessed yet are left out. */
  async projections(
    entityRefs: readonly string[],
  ): Promise<Map<string, string>> {
    const rows: Array<Pick<AssessmentRow, 'entity_ref' | 'projection'>> =
      await whereInSet(
        this.knex('assessments').select('entity_ref', 'projection'),
        this.knex,
        'entity_ref',
        entityRefs,
      );
    return new Map(rows.map(row => [row.entity_ref, row.projection]));
  }

  /** Ids of the rows of the given models; those not assessed yet are left out. */
  async ids(entityRefs: readonly string[]): Promise<IdSet> {
    const rows: Array<{ id: number }> = await whereInSet(
      this.knex('assessments').select('id'),
      this.knex,
      'entity_ref',
      entityRefs,
    );
    return new IdBits(rows.map(row => row.id));
  }

  /**
   * Writes assessments in sets, and keeps how models came to stand otherwise. What cost can be attributed to is written
   * again only where it changed.
   *
   * @param seen - Fingerprints of the assessments that these are to replace. A model of which another replica has written
   * another one since is left as it is: which of the two is the newer nobody can tell, and the older must not replace it
   */
  async write(
    rows: readonly AssessmentRow[],
    targets: readonly TargetRow[] = [],
    seen?: ReadonlyMap<string, { hash: string }>,
  ): Promise<WrittenAssessments> {
    return this.knex.transaction(async tx => {
      const revision = await nextRevision(tx);
      const known: Array<StoredStanding & Pick<AssessmentRow, 'projection'>> =
        await whereInSet(
          tx('assessments').select(...STANDING_COLUMNS, 'projection'),
          tx,
          'entity_ref',
          rows.map(row => row.entity_ref),
        );
      const before = new Map(known.map(row => [row.entity_ref, row]));
      const overtaken = new Set(
        rows
          .map(row => row.entity_ref)
          .filter(
            ref => seen && before.get(ref)?.inputs_hash !== seen.get(ref)?.hash,
          ),
      );
      const written = rows.filter(row => !overtaken.has(row.entity_ref));
      await upsertRows<AssessmentRow & { revision: number }>(
        tx,
        'assessments',
        ['entity_ref'],
        [...ASSESSMENT_COLUMNS, 'revision'],
        written.map(row => ({ ...row, revision })),
      );
      await keepTransitions(tx, before, written, this.standard);
      await writeTargets(
        tx,
        targets.filter(target => !overtaken.has(target.entity_ref)),
      );
      return {
        changed: written
          .filter(
            row => before.get(row.entity_ref)?.projection !== row.projection,
          )
          .map(row => row.entity_ref),
        overtaken: [...overtaken],
      };
    });
  }
}

/** A stored projection. */
export function parseProjection(text: string): Projection {
  return JSON.parse(text);
}
