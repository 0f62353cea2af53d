import { lastInstantOf } from '../assessment/judged/time';
import type { Exemption } from './Exemption';

/**
 * The exemptions that act at an instant: approved by somebody other than who requested them, and not lapsed. They hold
 * through their last day, UTC. In order of what they cover; of several that cover the same, the one that holds longest.
 *
 * @param now - Milliseconds since the epoch
 */
export function exemptionsInForce(
  exemptions: readonly Exemption[],
  now: number,
): Exemption[] {
  const longest = new Map<string, Exemption>();
  for (const one of exemptions) {
    const known = longest.get(one.covers);
    if (isInForce(one, now) && (!known || isLonger(one, known))) {
      longest.set(one.covers, one);
    }
  }
  return [...longest.values()].sort((a, b) => (a.covers < b.covers ? -1 : 1));
}

function isInForce(exemption: Exemption, now: number): boolean {
  return (
    exemption.approvedBy !== undefined &&
    exemption.approvedBy !== exemption.requestedBy &&
    (lastInstantOf(exemption.until) ?? -Infinity) >= now
  );
}

/** Of two that end on the same day the first by id, so that the result does not depend on their order. */
function isLonger(one: Exemption, other: Exemption): boolean {
  const difference =
    (lastInstantOf(one.until) ?? 0) - (lastInstantOf(other.until) ?? 0);
  return difference > 0 || (difference === 0 && one.id < other.id);
}
