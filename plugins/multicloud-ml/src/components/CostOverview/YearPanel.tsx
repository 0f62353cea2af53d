import type { CostOverview } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { providerName } from '../../format';
import { CostNote, MonthsChart } from '../Cost';
import { EmptyNote, Panel } from '../shared';

/** A year by month, by provider. */
export function YearPanel({ overview }: { overview: CostOverview }) {
  const { months, terms } = overview;
  return (
    <Panel title="The year by provider" note={<CostNote terms={terms} />}>
      {months.length === 0 ? (
        <EmptyNote why="No bill names one of these models in the last 12 months." />
      ) : (
        <MonthsChart
          months={months.map(one => ({
            ...one,
            series: providerName(one.provider),
          }))}
        />
      )}
    </Panel>
  );
}
