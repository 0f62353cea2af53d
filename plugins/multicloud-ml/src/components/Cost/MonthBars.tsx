import {
  Bar,
  BarChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { CostAmount } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { ChartTip } from './ChartTip';
import { MonthTick } from './MonthTick';
import { seriesClass } from './SeriesLegend';
import type { MonthRow } from './toMonthRows';
import styles from './Series.module.css';

const TICK = { fontSize: 12, fill: 'var(--bui-fg-primary)' };

/** The bars themselves: a dashed part is what the month is still expected to cost. */
export function MonthBars(props: {
  currency: string;
  series: string[];
  rows: MonthRow[];
  expected?: CostAmount & { month: string };
}) {
  const { t, format } = useLocale();
  const { currency, series, rows, expected } = props;
  const partial = new Set(
    rows.filter(row => row.partial).map(row => row.month),
  );
  const rest = (row: MonthRow) =>
    expected?.month === row.month
      ? Math.max(0, Number(expected.amount) - Number(row.total))
      : undefined;

  return (
    <ResponsiveContainer width="100%" height={224}>
      <BarChart
        data={rows}
        stackOffset="sign"
        accessibilityLayer={false}
        barCategoryGap="22%"
        margin={{ top: 8, right: 8, bottom: 12, left: 0 }}
      >
        <XAxis
          dataKey="month"
          interval="preserveEnd"
          minTickGap={6}
          tick={<MonthTick partial={partial} />}
          tickLine={false}
          className={styles.axis}
        />
        <YAxis
          width={52}
          tickCount={5}
          tickFormatter={value => format.digits(String(value), 'compact') ?? ''}
          tick={TICK}
          className={styles.axis}
        />
        <ReferenceLine y={0} className={styles.axis} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--bui-bg-neutral-2)' }}
          content={({ label }) => {
            const row = rows.find(({ month }) => month === label);
            if (!row) return null;
            return (
              <ChartTip
                title={
                  row.partial
                    ? t('cost.months.monthInPart', {
                        month: format.month(row.month),
                      })
                    : format.month(row.month)
                }
                lines={[
                  ...series.flatMap((name, index) => {
                    const amount = row.amounts[index];
                    return amount === undefined
                      ? []
                      : [{ name, amount: format.amount(amount, currency) }];
                  }),
                  ...(series.length > 1
                    ? [
                        {
                          name: t('cost.months.total'),
                          amount: format.amount(row.total, currency),
                        },
                      ]
                    : []),
                  ...(expected?.month === row.month
                    ? [
                        {
                          name: t('cost.months.expected'),
                          amount: format.amount(expected.amount, currency),
                        },
                      ]
                    : []),
                ]}
              />
            );
          }}
        />
        {series.map((name, index) => (
          <Bar
            key={name}
            dataKey={(row: MonthRow) => Number(row.amounts[index] ?? 0)}
            stackId="cost"
            maxBarSize={48}
            className={`${styles.bar} ${seriesClass(index)}`}
            isAnimationActive={false}
          />
        ))}
        {expected && (
          <Bar
            dataKey={rest}
            stackId="cost"
            maxBarSize={48}
            className={styles.expected}
            isAnimationActive={false}
          />
        )}
      </BarChart>
    </ResponsiveContainer>
  );
}
