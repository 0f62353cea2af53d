import type { JoinPin } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { keyOf } from '../assessment/loadEvidence';
import type { JoinKeys } from './JoinKeys';
import type { StoredJoinRow } from './JoinStore';
import type { Nameless } from './OwnRefs';

/** A sighting with what it is joined by. */
export interface KeyedRow {
  row: StoredJoinRow;
  keys: JoinKeys;
}

/**
 * Gives each sighting without an own entity one that nobody else has or means: no other sighting, no tag, no decision.
 * What was seen first chooses first.
 *
 * @returns own refs by source and external id, those that were given before included
 */
export function giveOwnRefs(
  rows: readonly KeyedRow[],
  nameless: readonly Nameless[],
  pins: readonly JoinPin[],
): Map<string, string> {
  const needs = new Map(
    nameless.map(one => [keyOf(one.source, one.externalId), one]),
  );
  const given = new Map<string, string>();
  const meant = new Map<string, Set<string>>();
  const mean = (ref: string, by: string) =>
    meant.set(ref, (meant.get(ref) ?? new Set<string>()).add(by));
  for (const { row, keys } of rows) {
    const key = keyOf(row.source, row.external_id);
    if (keys.statedRef !== undefined) {
      mean(keys.statedRef, key);
    }
    if (row.own_ref !== null && row.own_ref !== needs.get(key)?.instead) {
      given.set(key, row.own_ref);
      mean(row.own_ref, '');
    }
  }
  for (const pin of pins) {
    mean(pin.entityRef, '');
  }

  for (const { row } of rows) {
    const key = keyOf(row.source, row.external_id);
    const free = given.has(key)
      ? undefined
      : needs
          .get(key)
          ?.candidates.find(ref =>
            [...(meant.get(ref) ?? [])].every(by => by === key),
          );
    if (free !== undefined) {
      given.set(key, free);
      mean(free, '');
    }
  }
  return given;
}
