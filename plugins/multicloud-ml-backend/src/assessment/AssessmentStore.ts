import type {
  Assessment,
  Projection,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { whereInSet } from '../database/sets';
import { upsertRows } from '../database/upsertRows';
import { ASSESSMENT_COLUMNS, type AssessmentRow } from './AssessmentRow';

/** An assessment with everything that is written of it. */
export interface AssessmentRecord {
  row: AssessmentRow;
  /** `provider/region`, primary first. */
  sites: string[];
  assessment: Assessment;
}

/** The last assessment of each model. */
export class AssessmentStore {
  constructor(private readonly knex: Knex) {}

  /** What tells whether each assessment still holds; of all models without `entityRefs`. */
  async validity(
    entityRefs?: readonly string[],
  ): Promise<Map<string, { hash: string; validUntil: string | null }>> {
    const query = this.knex('assessments').select(
      'entity_ref',
      'inputs_hash',
      'valid_until',
    );
    const rows: Array<
      Pick<AssessmentRow, 'entity_ref' | 'inputs_hash' | 'valid_until'>
    > = await (entityRefs
      ? whereInSet(query, this.knex, 'entity_ref', entityRefs)
      : query);
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

  /**
   * Writes assessments in sets.
   *
   * @returns refs of the models of which the catalog should now show something else
   */
  async write(records: readonly AssessmentRecord[]): Promise<string[]> {
    const refs = records.map(record => record.row.entity_ref);
    const before = await this.projections(refs);
    await this.knex.transaction(async tx => {
      await upsertRows<AssessmentRow>(
        tx,
        'assessments',
        ['entity_ref'],
        ASSESSMENT_COLUMNS,
        records.map(record => record.row),
      );
      await upsertRows(
        tx,
        'assessment_documents',
        ['entity_ref'],
        ['entity_ref', 'document'],
        records.map(record => ({
          entity_ref: record.row.entity_ref,
          document: JSON.stringify(record.assessment),
        })),
      );
      await whereInSet(tx('assessment_sites'), tx, 'entity_ref', refs).delete();
      await upsertRows(
        tx,
        'assessment_sites',
        ['entity_ref', 'position'],
        ['entity_ref', 'position', 'site', 'provider'],
        records.flatMap(record =>
          record.sites.map((site, position) => ({
            entity_ref: record.row.entity_ref,
            position,
            site,
            provider: site.split('/')[0],
          })),
        ),
      );
    });
    return records
      .filter(({ row }) => before.get(row.entity_ref) !== row.projection)
      .map(({ row }) => row.entity_ref);
  }
}

/** A stored projection. */
export function parseProjection(text: string): Projection {
  return JSON.parse(text);
}
