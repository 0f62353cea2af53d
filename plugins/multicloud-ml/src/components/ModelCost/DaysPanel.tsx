import type { ModelCost } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatPeriod } from '../../format';
import { CostNote, DaysChart } from '../Cost';
import { EmptyNote, Panel } from '../shared';
import { isJudged } from './isJudged';

/** The last 30 days that the bills cover. */
export function DaysPanel({ cost }: { cost: ModelCost }) {
  const { days, terms } = cost;
  return (
    <Panel
      title="Last 30 days"
      note={
        <>
          {terms.period && `${formatPeriod(terms.period)} · `}
          <CostNote terms={terms} />
        </>
      }
    >
      {days.length === 0 ? (
        <EmptyNote
          why="No bill names this model in the last 30 days that are covered."
          todo="It may have been stopped, or its tag may have been taken away."
        />
      ) : (
        <DaysChart days={days} isJudged={isJudged(terms)} />
      )}
    </Panel>
  );
}
