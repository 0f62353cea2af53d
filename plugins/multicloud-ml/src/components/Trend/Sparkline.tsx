import { Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import type { TrendPoint } from './trendPoints';
import styles from './Sparkline.module.css';

/** Less than this from top to bottom is drawn as the small step that it is. */
const LEAST_SPAN = 4;

/** A figure day by day, without axes; dashed where the Standard changed. Its words stand beside it. */
export function Sparkline(props: {
  points: TrendPoint[];
  width: number;
  height: number;
}) {
  const { points, width, height } = props;
  const values = points.flatMap(({ value }) =>
    value === undefined ? [] : [value],
  );
  const low = Math.min(...values);
  const high = Math.max(...values);
  const pad = Math.max(0, LEAST_SPAN - (high - low)) / 2;
  return (
    <LineChart
      data={points}
      width={width}
      height={height}
      accessibilityLayer={false}
      margin={{ top: 2, right: 3, bottom: 2, left: 1 }}
      className={styles.chart}
    >
      <XAxis dataKey="day" hide />
      <YAxis hide domain={[low - pad, high + pad]} />
      {points
        .filter(point => point.standardChanged)
        .map(({ day }) => (
          <ReferenceLine key={day} x={day} className={styles.standard} />
        ))}
      <Line
        dataKey="value"
        type="monotone"
        dot={false}
        isAnimationActive={false}
        className={styles.line}
      />
    </LineChart>
  );
}
