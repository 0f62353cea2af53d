import type { Standing, TransitionKind } from '../api/historyTypes';

/** What of a model changed; empty where only the score or the tier did. @public */
export function transitionKinds(
  before: Standing,
  after: Standing,
): TransitionKind[] {
  const kinds: TransitionKind[] = [];
  if (before.grade !== after.grade) {
    kinds.push('grade');
  }
  if (before.recovery !== after.recovery) {
    kinds.push('recovery');
  }
  if (before.residency !== after.residency) {
    kinds.push('residency');
  }
  if (before.ownerRef !== after.ownerRef) {
    kinds.push('owner');
  }
  return kinds;
}
