import {
  type CriterionId,
  type Standing,
  type Transition,
  transitionDirection,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { groupBy } from '../assessment/groupBy';

/** What several transitions of one model come to, first to last. */
export interface NetChange {
  entityRef: string;
  title: string;
  /** Ids of the first and of the last of them. */
  firstId: number;
  lastId: number;
  before: Standing;
  after: Standing;
  direction?: 'better' | 'worse';
  /** Recovery rules that match afterwards and did not before. */
  came: string[];
  /** Criteria that earn fewer points than before, and how many fewer; most first. */
  lost: Array<{ id: CriterionId; points: number }>;
  /** The Standard is another one than before. */
  standardVersion?: string;
}

/**
 * What each model's transitions come to: one that is back to where it was has not changed. A model that is new is
 * compared with how it was first graded; one that has left is left out.
 *
 * @param transitions - In order of id
 */
export function netChanges(transitions: readonly Transition[]): NetChange[] {
  return [
    ...groupBy(transitions, transition => transition.entityRef).values(),
  ].flatMap(ofModel => {
    const [first] = ofModel;
    const last = ofModel[ofModel.length - 1];
    const changes = first.before ? ofModel : ofModel.slice(1);
    const before = first.before ?? first.after;
    if (!before || !last.after) {
      return [];
    }
    const { after } = last;
    const direction = transitionDirection(before, after);
    return [
      {
        entityRef: last.entityRef,
        title: last.title,
        firstId: (changes[0] ?? first).id,
        lastId: last.id,
        before,
        after,
        ...(direction && { direction }),
        came: netReasons(changes),
        lost: netLosses(changes),
        ...(ofModel.some(one => one.standardChanged) && {
          standardVersion: last.standardVersion,
        }),
      },
    ];
  });
}

function netReasons(transitions: readonly Transition[]): string[] {
  const came = new Set<string>();
  const went = new Set<string>();
  for (const { reasons } of transitions) {
    for (const id of reasons.came) {
      if (!went.delete(id)) {
        came.add(id);
      }
    }
    for (const id of reasons.went) {
      if (!came.delete(id)) {
        went.add(id);
      }
    }
  }
  return [...came].sort();
}

function netLosses(transitions: readonly Transition[]): NetChange['lost'] {
  const points = new Map<CriterionId, number>();
  for (const { criteria } of transitions) {
    for (const { id, points: moved } of criteria) {
      points.set(id, (points.get(id) ?? 0) + moved);
    }
  }
  return [...points]
    .filter(([, moved]) => moved < 0)
    .map(([id, moved]) => ({ id, points: -moved }))
    .sort((a, b) => b.points - a.points);
}
