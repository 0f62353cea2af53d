import type { Units } from './units';

/** Adds up what has the same key, in the order in which keys first come. */
export function sumBy<T>(
  items: Iterable<T>,
  keyOf: (item: T) => string,
  unitsOf: (item: T) => Units,
): Map<string, { first: T; units: Units }> {
  const sums = new Map<string, { first: T; units: Units }>();
  for (const item of items) {
    const key = keyOf(item);
    const sum = sums.get(key);
    if (sum) {
      sum.units += unitsOf(item);
    } else {
      sums.set(key, { first: item, units: unitsOf(item) });
    }
  }
  return sums;
}
