import { DateTime } from 'luxon';
import {
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
} from 'recharts';
import type { Drill } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { recoveryMinutes } from './recoveryMinutes';
import styles from './DrillTimeline.module.css';

const TICK = { fontSize: 12, fill: 'var(--bui-fg-primary)' };

/** A cross at the point that the chart gives. */
function FailedMark({ cx = 0, cy = 0 }: { cx?: number; cy?: number }) {
  return <path d={`M${cx - 4},${cy - 4}l8,8m0,-8l-8,8`} />;
}

/**
 * Recovery time of each drill over time, against the target. One that failed never recovered, so its cross stands at the
 * top. The list under it says the same in words.
 */
export function DrillTimeline(props: {
  /** Restores and failovers. */
  drills: Drill[];
  targetMinutes?: number;
}) {
  const { t, format } = useLocale();
  const { drills, targetMinutes } = props;
  const measured = drills.map(drill => recoveryMinutes(drill) ?? 0);
  const top = Math.ceil(Math.max(...measured, targetMinutes ?? 0, 1) * 1.25);
  const points = drills.map(drill => ({
    at: DateTime.fromISO(drill.startedAt).toMillis(),
    minutes:
      drill.result === 'passed' ? recoveryMinutes(drill) ?? 0 : top * 0.92,
    passed: drill.result === 'passed',
  }));
  const failed = points.filter(point => !point.passed);

  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        {[
          t('drills.timeline.caption'),
          targetMinutes !== undefined &&
            t('drills.timeline.target', {
              minutes: format.count(targetMinutes),
            }),
          failed.length > 0 &&
            t('drills.timeline.failed', { count: failed.length }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </figcaption>
      <div aria-hidden>
        <ResponsiveContainer width="100%" height={112}>
          <ScatterChart
            accessibilityLayer={false}
            margin={{ top: 8, right: 24, bottom: 0, left: 0 }}
          >
            <XAxis
              dataKey="at"
              type="number"
              scale="time"
              domain={['dataMin', 'dataMax']}
              padding={{ left: 24, right: 24 }}
              tickCount={4}
              tickFormatter={format.monthAt}
              tick={TICK}
              className={styles.axis}
            />
            <YAxis
              dataKey="minutes"
              type="number"
              width={40}
              domain={[0, top]}
              ticks={[0, targetMinutes ?? Math.ceil(Math.max(...measured))]}
              tick={TICK}
              className={styles.axis}
            />
            {targetMinutes !== undefined && (
              <ReferenceLine y={targetMinutes} className={styles.target} />
            )}
            <Scatter
              data={points.filter(point => point.passed)}
              className={styles.passed}
              isAnimationActive={false}
            />
            <Scatter
              data={failed}
              shape={FailedMark}
              className={styles.failed}
              isAnimationActive={false}
            />
          </ScatterChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
