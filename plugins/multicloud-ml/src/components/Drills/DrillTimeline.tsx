import { DateTime } from 'luxon';
import {
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
} from 'recharts';
import type { Drill } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { recoveryMinutes } from './recoveryMinutes';
import styles from './DrillTimeline.module.css';

/** Recovery time of each drill over time, against the target. The list under it says the same in words. */
export function DrillTimeline(props: {
  drills: Drill[];
  targetMinutes?: number;
}) {
  const { drills, targetMinutes } = props;
  const points = drills.flatMap(drill => {
    const minutes = recoveryMinutes(drill);
    const at = DateTime.fromISO(drill.startedAt).toMillis();
    return minutes === undefined
      ? []
      : [{ at, minutes, passed: drill.result === 'passed' }];
  });
  const longest = Math.max(...points.map(point => point.minutes));

  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        Recovery time, min
        {targetMinutes !== undefined && ` · line: target ${targetMinutes}`}
      </figcaption>
      <div aria-hidden>
        <ResponsiveContainer width="100%" height={112}>
          <ScatterChart
            accessibilityLayer={false}
            margin={{ top: 8, right: 24, bottom: 0, left: 0 }}
          >
            <CartesianGrid vertical={false} className={styles.grid} />
            <XAxis
              dataKey="at"
              type="number"
              scale="time"
              domain={['dataMin', 'dataMax']}
              padding={{ left: 16, right: 16 }}
              tickCount={4}
              tickFormatter={at => DateTime.fromMillis(at).toFormat('LLL yyyy')}
              className={styles.axis}
            />
            <YAxis
              dataKey="minutes"
              type="number"
              width={44}
              domain={[0, Math.max(longest, targetMinutes ?? 0) * 1.15]}
              tickCount={3}
              tickFormatter={minutes => String(Math.round(minutes))}
              className={styles.axis}
            />
            {targetMinutes !== undefined && (
              <ReferenceLine
                y={targetMinutes}
                className={styles.target}
                ifOverflow="extendDomain"
              />
            )}
            <Scatter
              data={points.filter(point => point.passed)}
              className={styles.passed}
              isAnimationActive={false}
            />
            <Scatter
              data={points.filter(point => !point.passed)}
              shape="cross"
              className={styles.failed}
              isAnimationActive={false}
            />
          </ScatterChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
