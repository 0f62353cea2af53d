import type { TrendDay } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** One day of a figure; no value on a day on which there was nothing to measure. */
export interface TrendPoint {
  day: string;
  value?: number;
  standardChanged: boolean;
}

/** The figures that have a trend. */
export type TrendFigure = 'portability' | 't1';

/** One figure of a trend, day by day. */
export function trendPoints(
  days: readonly TrendDay[],
  figure: TrendFigure,
): TrendPoint[] {
  return days.map(({ day, portability, t1, standardChanged = false }) => ({
    day,
    value: figure === 'portability' ? portability : t1.protected,
    standardChanged,
  }));
}
