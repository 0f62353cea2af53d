import {
  transitionDirection,
  transitionKinds,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { unpackReasons } from '../assessment/reasonBits';
import { movedCriteria } from './movedCriteria';
import { packKinds } from './kindBits';
import { epochDay } from './epochDay';
import { standingOf } from './standingOf';
import type { NewTransitionRow, StandingRow } from './TransitionRow';

const COMPARED = [
  'tier',
  'proved',
  'grade',
  'recovery',
  'residency',
  'owner_ref',
] as const;

const DIRECTIONS = { better: 1, worse: -1 };

/**
 * The row that says how a model came to stand otherwise; undefined when it stands as it did.
 *
 * @param before - Absent: it was never assessed
 * @param after - Absent: it left the catalog
 * @param id - Of its row in `assessments`
 */
export function toTransitionRow(
  before: StandingRow | undefined,
  after: StandingRow | undefined,
  { id, at }: { id: number; at: string },
): NewTransitionRow | undefined {
  const latest = after ?? before;
  if (!latest || (before && after && standsAlike(before, after))) {
    return undefined;
  }
  const standings =
    before && after && ([standingOf(before), standingOf(after)] as const);
  const direction = standings && transitionDirection(...standings);
  const old = new Set(unpackReasons(before?.reasons ?? 0));
  const fresh = new Set(unpackReasons(after?.reasons ?? 0));
  const isOtherStandard =
    before && after && before.standard_version !== after.standard_version;
  return {
    entity_ref: latest.entity_ref,
    model_id: id,
    title: latest.title,
    at,
    day: epochDay(at),
    kinds: standings ? packKinds(transitionKinds(...standings)) : 0,
    direction: direction ? DIRECTIONS[direction] : 0,
    old_tier: before?.tier ?? null,
    old_proved: before?.proved ?? null,
    old_grade: before?.grade ?? null,
    old_recovery: before?.recovery ?? null,
    old_residency: before?.residency ?? null,
    old_owner_ref: before?.owner_ref ?? null,
    new_tier: after?.tier ?? null,
    new_proved: after?.proved ?? null,
    new_grade: after?.grade ?? null,
    new_recovery: after?.recovery ?? null,
    new_residency: after?.residency ?? null,
    new_owner_ref: after?.owner_ref ?? null,
    came: JSON.stringify([...fresh].filter(rule => !old.has(rule))),
    // What leaves the catalog has settled nothing.
    went: JSON.stringify(
      after ? [...old].filter(rule => !fresh.has(rule)) : [],
    ),
    criteria: JSON.stringify(
      before && after && !isOtherStandard ? movedCriteria(before, after) : [],
    ),
    standard_version: latest.standard_version,
    standard_changed: isOtherStandard ? 1 : 0,
    inputs_hash: latest.inputs_hash,
  };
}

function standsAlike(before: StandingRow, after: StandingRow): boolean {
  return COMPARED.every(column => before[column] === after[column]);
}
