import { lazy, Suspense } from 'react';
import type { TrendDay } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { trendPoints, type TrendFigure } from './trendPoints';
import { trendWords } from './trendWords';
import styles from './TrendLine.module.css';

// The chart's library is not what a table waits for.
const Sparkline = lazy(() =>
  import('./Sparkline').then(({ Sparkline: found }) => ({ default: found })),
);

const WIDTH = 72;
const HEIGHT = 24;

/** How a figure moved, as a small line that says the same in words. Nothing where two days are not known. */
export function TrendLine(props: {
  days: readonly TrendDay[];
  figure: TrendFigure;
}) {
  const locale = useLocale();
  const points = trendPoints(props.days, props.figure);
  const words = trendWords(points, locale);
  if (words === undefined) return null;
  return (
    <span
      className={styles.line}
      role="img"
      aria-label={locale.t(`fleet.trend.${props.figure}`, { trend: words })}
      title={words}
      style={{ width: WIDTH, height: HEIGHT }}
    >
      <Suspense fallback={null}>
        <Sparkline points={points} width={WIDTH} height={HEIGHT} />
      </Suspense>
    </span>
  );
}
