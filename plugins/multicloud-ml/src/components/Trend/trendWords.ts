import type { Locale } from '../../format';
import type { TrendPoint } from './trendPoints';

/**
 * What a line shows, for those who cannot see it: `71 to 74 in 30 days`, and when the Standard changed on the way.
 * Undefined where two days are not known.
 */
export function trendWords(
  points: readonly TrendPoint[],
  { t, format }: Locale,
): string | undefined {
  const known = points.flatMap(({ day, value }, index) =>
    value === undefined ? [] : [{ day, value, index }],
  );
  const first = known.at(0);
  const last = known.at(-1);
  if (!first || !last || first === last) return undefined;
  const count = last.index - first.index;
  const from = format.score(first.value);
  const to = format.score(last.value);
  const trend =
    from === to
      ? t('fleet.trend.steady', { to, count })
      : t('fleet.trend.fromTo', { from, to, count });
  const changed = points.findLast(point => point.standardChanged);
  return changed
    ? t('fleet.trend.standardChanged', {
        trend,
        day: format.billDay(changed.day),
      })
    : trend;
}

/** A change over days, signed: `+3 in 30 d`. */
export function changeWords(
  change: { value: number; days: number },
  { t, format }: Locale,
): string {
  const days = format.count(change.days);
  if (change.value === 0) return t('fleet.trend.same', { days });
  if (Math.abs(change.value) < 0.1) {
    return change.value > 0
      ? t('fleet.trend.tinyUp', { days })
      : t('fleet.trend.tinyDown', { days });
  }
  return t('fleet.trend.change', { change: format.gain(change.value), days });
}
