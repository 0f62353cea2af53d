import {
  Bar,
  ComposedChart,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useLocale } from '../../format';
import { ChartTip } from './ChartTip';
import type { DayAmount } from './DaysChart';
import { seriesClass } from './SeriesLegend';
import series from './Series.module.css';
import styles from './DayBars.module.css';

const TICK = { fontSize: 12, fill: 'var(--bui-fg-primary)' };

/** A triangle over the bar of an unusual day; the chart asks for a mark on every day, also before it knows where. */
function UnusualMark(props: {
  cx?: number;
  cy?: number | null;
  payload?: Partial<DayAmount>;
}) {
  const { cx, cy, payload } = props;
  if (!payload?.anomaly || typeof cx !== 'number' || typeof cy !== 'number') {
    return null;
  }
  return <path d={`M${cx},${cy - 4}l-5,-9h10z`} />;
}

/** The bars themselves, a triangle over each unusual day. */
export function DayBars(props: { currency: string; days: DayAmount[] }) {
  const { t, format } = useLocale();
  const { currency, days } = props;
  return (
    <ResponsiveContainer width="100%" height={176}>
      <ComposedChart
        data={days}
        accessibilityLayer={false}
        barCategoryGap="20%"
        margin={{ top: 18, right: 8, bottom: 0, left: 0 }}
      >
        <XAxis
          dataKey="day"
          interval={6}
          tickFormatter={format.shortDay}
          tick={TICK}
          tickLine={false}
          className={series.axis}
        />
        <YAxis
          width={52}
          tickCount={5}
          tickFormatter={value => format.digits(String(value), 'compact') ?? ''}
          tick={TICK}
          className={series.axis}
        />
        <ReferenceLine y={0} className={series.axis} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--bui-bg-neutral-2)' }}
          content={({ label }) => {
            const found = days.find(({ day }) => day === label);
            if (!found) return null;
            return (
              <ChartTip
                title={format.billDay(found.day)}
                lines={[
                  {
                    name: found.anomaly
                      ? t('cost.days.tipUnusual')
                      : t('cost.days.tipCost'),
                    amount: format.amount(found.amount, currency),
                  },
                  ...(found.anomaly
                    ? [
                        {
                          name: t('cost.days.tipExpected'),
                          amount: format.amount(
                            found.anomaly.expected,
                            currency,
                          ),
                        },
                      ]
                    : []),
                ]}
              />
            );
          }}
        />
        <Bar
          dataKey={(row: DayAmount) => Number(row.amount)}
          maxBarSize={24}
          className={seriesClass(0)}
          isAnimationActive={false}
        />
        <Scatter
          dataKey={(row: DayAmount) =>
            row.anomaly ? Math.max(0, Number(row.amount)) : undefined
          }
          shape={UnusualMark}
          className={styles.mark}
          isAnimationActive={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
