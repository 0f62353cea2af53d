import { useLocale } from '../../format';

/** A month under its bar: `Nov`, with its year where one begins, and `in part` where the bill does not cover it whole. */
export function MonthTick(props: {
  partial: ReadonlySet<string>;
  // What the chart gives its ticks.
  x?: number | string;
  y?: number | string;
  payload?: { value?: string | number };
}) {
  const { t, format } = useLocale();
  const { partial, x = 0, y = 0, payload } = props;
  const month = String(payload?.value ?? '');
  return (
    <text
      x={x}
      y={Number(y) + 10}
      textAnchor="middle"
      fontSize={12}
      fill="var(--bui-fg-primary)"
    >
      {format.monthTick(month)}
      {partial.has(month) && (
        <tspan x={x} dy={13} fontSize={11}>
          {t('cost.months.inPart')}
        </tspan>
      )}
    </text>
  );
}
