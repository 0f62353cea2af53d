import type { CostOverview } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { CostNote, MonthsChart } from '../Cost';
import { EmptyNote, Panel } from '../shared';

/** A year by month, by provider. */
export function YearPanel({ overview }: { overview: CostOverview }) {
  const { t, format } = useLocale();
  const { months, terms } = overview;
  return (
    <Panel
      title={t('costOverview.year.title')}
      note={<CostNote terms={terms} />}
    >
      {months.length === 0 ? (
        <EmptyNote why={t('costOverview.year.none')} />
      ) : (
        <MonthsChart
          months={months.map(one => ({
            ...one,
            series: format.provider(one.provider),
          }))}
        />
      )}
    </Panel>
  );
}
