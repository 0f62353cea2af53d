import type {
  Join,
  JoinKind,
  JoinedSighting,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { JoinRow } from './JoinRows';

const KINDS: readonly JoinKind[] = [
  'hand',
  'stated',
  'digest',
  'lineage',
  'name',
  'own',
];

/** What is kept of where a sighting belongs. */
export function toJoinRow(
  { source, externalId, entityRef, join, conflicts }: JoinedSighting,
  ownRef: string | null,
): JoinRow {
  const { kind, ...detail } = join;
  return {
    source,
    external_id: externalId,
    entity_ref: entityRef,
    own_ref: ownRef,
    join_kind: kind,
    join_detail: JSON.stringify(detail),
    join_conflicts: conflicts.length > 0 ? JSON.stringify(conflicts) : null,
  };
}

/** How a sighting came to its entity, as it is kept. */
export function fromJoinRow(
  row: Pick<JoinRow, 'join_kind' | 'join_detail'>,
): Join {
  const kind = KINDS.find(known => known === row.join_kind) ?? 'own';
  return { kind, ...JSON.parse(row.join_detail ?? '{}') };
}
