import { ConflictError } from '@backstage/errors';
import type { JoinPin } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { keyOf } from '../assessment/loadEvidence';
import { entityRefsFor } from '../registrations/entityRefFor';
import type { StoredJoinRow } from './JoinStore';

/**
 * The entity of a sighting that is split from the others: its own one, or another where the others have the own one.
 *
 * @throws ConflictError when there is nothing to split it from
 */
export function splitRef(
  decision: { source: string; externalId: string },
  rows: readonly StoredJoinRow[],
  pins: readonly JoinPin[],
  catalogRefs: ReadonlySet<string>,
): string {
  const key = keyOf(decision.source, decision.externalId);
  const isIt = (row: StoredJoinRow) =>
    keyOf(row.source, row.external_id) === key;
  const it = rows.find(isIt);
  const others = rows.filter(row => !isIt(row));
  const taken = new Set([
    ...catalogRefs,
    ...others.flatMap(row => [row.entity_ref, row.own_ref ?? '']),
    ...pins
      .filter(pin => keyOf(pin.source, pin.externalId) !== key)
      .map(pin => pin.entityRef),
  ]);
  if (!it || !taken.has(it.entity_ref)) {
    throw new ConflictError(
      `${decision.externalId} of ${decision.source} is joined with nothing; there is nothing to split it from.`,
    );
  }
  const { name }: { name?: string } = JSON.parse(it.join_keys ?? '{}');
  const candidates = [
    ...(it.own_ref ? [it.own_ref] : []),
    ...entityRefsFor(name ?? it.external_id, it.source, it.external_id).slice(
      1,
    ),
  ];
  return candidates.find(ref => !taken.has(ref)) ?? candidates[0];
}
