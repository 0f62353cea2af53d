import type { Exemption } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { setOf } from '../database/sets';
import { insertNewRows } from '../database/upsertRows';
import type { ExemptionRow } from './ExemptionRow';

const COLUMNS = [
  'id',
  'entity_ref',
  'covers',
  'reason',
  'until',
  'requested_by',
  'state',
  'approved_by',
  'from_file',
] as const;

type FileRow = Pick<ExemptionRow, (typeof COLUMNS)[number]>;

/**
 * Brings what files say up to date, in one transaction. An approved entry is as the files say: it goes when its entry
 * does. One that nobody has approved is a request like any other, made once, and decided in the app from then on.
 *
 * The id of an entry follows from what it says, so a second start, or a second replica, changes nothing.
 */
export async function writeFileExemptions(
  knex: Knex,
  exemptions: readonly Exemption[],
): Promise<void> {
  const rows = exemptions.map(toRow);
  await knex.transaction(async tx => {
    await tx('exemptions')
      .where({ from_file: 1 })
      .whereNotIn(
        'id',
        setOf(
          tx,
          rows.map(row => row.id),
        ),
      )
      .delete();
    await insertNewRows<FileRow>(tx, 'exemptions', COLUMNS, rows);
  });
}

function toRow(exemption: Exemption): FileRow {
  const { approvedBy } = exemption;
  return {
    id: exemption.id,
    entity_ref: exemption.entityRef,
    covers: exemption.covers,
    reason: exemption.reason,
    until: exemption.until,
    requested_by: exemption.requestedBy,
    state: approvedBy === undefined ? 'requested' : 'approved',
    approved_by: approvedBy ?? null,
    from_file: approvedBy === undefined ? 0 : 1,
  };
}
