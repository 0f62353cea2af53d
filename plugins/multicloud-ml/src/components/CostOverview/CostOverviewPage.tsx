import { VisuallyHidden } from '@backstage/ui';
import type { CostOverview } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { failureOf, useCosts } from '../../hooks';
import {
  CostFailure,
  CostTermsBar,
  StaleBillsNotice,
  useCostTerms,
} from '../Cost';
import { Breakdowns } from './Breakdowns';
import { CostHeadline } from './CostHeadline';
import { CostOverviewSkeleton } from './CostOverviewSkeleton';
import { ExportButton } from './ExportButton';
import { FirstBillGuide } from './FirstBillGuide';
import { FreshnessPanel } from './FreshnessPanel';
import { MethodsPanel } from './MethodsPanel';
import { MoversPanel } from './MoversPanel';
import { PatternPanel } from './PatternPanel';
import { RestPanels } from './RestPanels';
import { YearPanel } from './YearPanel';
import styles from './CostOverviewPage.module.css';

/** What models cost, for a team (`groupRef`) or the fleet: the sum first, then what moved, then where it goes. */
export function CostOverviewPage({ groupRef }: { groupRef?: string }) {
  const { t } = useLocale();
  const terms = useCostTerms();
  const request = { ...terms.query, team: groupRef };
  const costs = useCosts(request);
  const { data, error, isLoading } = costs;

  // What a person may no longer see does not stay on screen.
  if (error && failureOf(error) === 'forbidden') {
    return <CostFailure costs={costs} />;
  }
  return (
    <div className={styles.page} aria-busy={isLoading}>
      <VisuallyHidden>
        <h2>{t('cost.title')}</h2>
      </VisuallyHidden>
      <div className={styles.top}>
        <CostTermsBar state={terms} terms={data?.terms} />
        {data && !isEmpty(data) && <ExportButton request={request} />}
      </div>
      <CostFailure costs={costs} />
      {!data && !error && <CostOverviewSkeleton />}
      {data && <StaleBillsNotice freshness={data.freshness} />}
      {data && isEmpty(data) && (
        <FirstBillGuide why={data.terms.asOf ? 'none-of-these' : 'none-read'} />
      )}
      {data && !isEmpty(data) && (
        <>
          <CostHeadline overview={data} />
          <div className={styles.columns}>
            <MoversPanel movers={data.movers} terms={data.terms} />
            <PatternPanel overview={data} />
          </div>
          <Breakdowns overview={data} />
          <YearPanel overview={data} />
          <MethodsPanel overview={data} />
          <RestPanels overview={data} query={terms.query} />
          <FreshnessPanel freshness={data.freshness} />
        </>
      )}
    </div>
  );
}

/** No bill says anything, of a model or without one. */
function isEmpty({ totals, methods, months }: CostOverview): boolean {
  return totals.length === 0 && methods.length === 0 && months.length === 0;
}
