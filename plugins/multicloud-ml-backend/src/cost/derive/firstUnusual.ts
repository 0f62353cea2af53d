const WEEKS = 8;

/**
 * Share of the usual amount within which no day can be an anomaly: well below what `findAnomalies` asks for, which takes
 * a hundred times as long.
 */
const SURELY_USUAL = 0.1;

/**
 * The first day, from an index on, that strays from the same weekday of the eight weeks before; undefined when none
 * does.
 *
 * @param amounts - of days without a gap
 */
export function firstUnusual(
  amounts: readonly number[],
  from: number,
): number | undefined {
  for (let index = Math.max(from, 7); index < amounts.length; index++) {
    const before: number[] = [];
    for (let week = 1; week <= WEEKS && index >= 7 * week; week++) {
      before.push(amounts[index - 7 * week]);
    }
    const usual = medianOf(before);
    if (Math.abs(amounts[index] - usual) > SURELY_USUAL * Math.abs(usual)) {
      return index;
    }
  }
  return undefined;
}

function medianOf(values: number[]): number {
  values.sort((left, right) => left - right);
  const middle = Math.floor(values.length / 2);
  return values.length % 2 === 1
    ? values[middle]
    : (values[middle - 1] + values[middle]) / 2;
}
