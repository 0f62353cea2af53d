import type { CostSplit } from '../CostMethod';
import type { AttributionPart } from './Attribution';

/**
 * By what a cost is split over the parts that bear it: instance-hours where they are known for every one, else replicas,
 * else equally. All zero is no way to split either. The weights go to {@link splitAmount}.
 *
 * @param hoursOf - Instance-hours of a part in the same month; undefined when nothing counts them
 * @public
 */
export function weighParts(
  parts: readonly AttributionPart[],
  hoursOf: (part: AttributionPart) => number | undefined,
): { split: CostSplit; weights: number[] } {
  if (parts.length <= 1) {
    return { split: 'whole', weights: parts.map(() => 1) };
  }
  const hours = usable(parts.map(hoursOf));
  if (hours) {
    return { split: 'hours', weights: hours };
  }
  const replicas = usable(parts.map(part => part.replicas));
  return replicas
    ? { split: 'replicas', weights: replicas }
    : { split: 'equally', weights: parts.map(() => 1) };
}

function usable(weights: Array<number | undefined>): number[] | undefined {
  const known = weights.filter(weight => weight !== undefined);
  const fit = known.filter(weight => Number.isFinite(weight) && weight >= 0);
  return fit.length === weights.length && fit.some(weight => weight > 0)
    ? fit
    : undefined;
}
