import type {
  Standing,
  Transition,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { TransitionRow } from './TransitionRow';
import { unpackKinds } from './kindBits';
import { standingOf } from './standingOf';

/** A row of `transitions` as the API tells it. */
export function toTransition(row: TransitionRow): Transition {
  const before = sideOf(row, 'old');
  const after = sideOf(row, 'new');
  return {
    id: row.id,
    entityRef: row.entity_ref,
    title: row.title,
    at: row.at,
    kinds: unpackKinds(row.kinds),
    ...(row.direction !== 0 && {
      direction: row.direction > 0 ? 'better' : 'worse',
    }),
    ...(before && { before }),
    ...(after && { after }),
    reasons: { came: JSON.parse(row.came), went: JSON.parse(row.went) },
    criteria: JSON.parse(row.criteria),
    standardVersion: row.standard_version,
    standardChanged: row.standard_changed === 1,
    inputsHash: row.inputs_hash,
  };
}

function sideOf(row: TransitionRow, side: 'old' | 'new'): Standing | undefined {
  const tier = row[`${side}_tier`];
  return tier === null
    ? undefined
    : standingOf({
        tier,
        proved: row[`${side}_proved`],
        grade: row[`${side}_grade`],
        recovery: row[`${side}_recovery`],
        residency: row[`${side}_residency`],
        owner_ref: row[`${side}_owner_ref`],
      });
}
