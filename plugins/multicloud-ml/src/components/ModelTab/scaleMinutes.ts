/**
 * Maps minutes to a share of the bar, 0 to 100, so that the longest of them ends at four fifths: linear from zero, which
 * keeps lengths comparable.
 */
export function scaleMinutes(
  values: Array<number | undefined>,
): (minutes: number) => number {
  const longest = Math.max(...values.filter(value => value !== undefined), 0);
  return minutes => (longest === 0 ? 0 : (minutes / longest) * 80);
}
