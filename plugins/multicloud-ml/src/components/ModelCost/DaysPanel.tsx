import type { ModelCost } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { CostNote, DaysChart } from '../Cost';
import { EmptyNote, Panel } from '../shared';
import { isJudged } from './isJudged';

/** The last 30 days that the bills cover. */
export function DaysPanel({ cost }: { cost: ModelCost }) {
  const { t, format } = useLocale();
  const { days, terms } = cost;
  return (
    <Panel
      title={t('modelCost.days.title')}
      note={
        <>
          {terms.period && `${format.period(terms.period)} · `}
          <CostNote terms={terms} />
        </>
      }
    >
      {days.length === 0 ? (
        <EmptyNote
          why={t('modelCost.days.none')}
          todo={t('modelCost.days.noneTodo')}
        />
      ) : (
        <DaysChart days={days} isJudged={isJudged(terms)} />
      )}
    </Panel>
  );
}
