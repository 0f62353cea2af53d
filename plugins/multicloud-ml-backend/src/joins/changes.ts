import type { JoinRow } from './JoinRows';

/** Whether anything that was decided of a sighting is different now. */
export function differs(before: JoinRow, after: JoinRow): boolean {
  return (
    before.entity_ref !== after.entity_ref ||
    before.own_ref !== after.own_ref ||
    before.join_kind !== after.join_kind ||
    before.join_detail !== after.join_detail ||
    before.join_conflicts !== after.join_conflicts
  );
}

/** The entities that lost or won something, or learnt something of it. */
export function changedRefs(
  changes: Array<{ before: JoinRow; after: JoinRow }>,
): string[] {
  const refs = changes.flatMap(({ before, after }) => [
    before.entity_ref,
    after.entity_ref,
  ]);
  return [...new Set(refs)].filter(ref => ref !== '');
}
