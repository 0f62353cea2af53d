import type { StoredJoinRow } from './JoinStore';
import type { KeyedRow } from './giveOwnRefs';

/** Sightings with their keys, the first seen first; what was stored before there were keys waits for its next poll. */
export function keyed(rows: StoredJoinRow[]): KeyedRow[] {
  return rows
    .flatMap(row =>
      row.join_keys === null
        ? []
        : [{ row, keys: JSON.parse(row.join_keys), order: orderOf(row) }],
    )
    .sort((a, b) => (a.order < b.order ? -1 : 1));
}

function orderOf(row: StoredJoinRow): string {
  return [row.first_seen_at, row.source, row.external_id].join('\n');
}
