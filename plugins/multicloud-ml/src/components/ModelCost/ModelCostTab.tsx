import { stringifyEntityRef } from '@backstage/catalog-model';
import { VisuallyHidden } from '@backstage/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useLocale } from '../../format';
import { failureOf, useModelCost } from '../../hooks';
import {
  CostFailure,
  CostTermsBar,
  StaleBillsNotice,
  useCostTerms,
} from '../Cost';
import { EmptyNote } from '../shared';
import { CostFigures } from './CostFigures';
import { DaysPanel } from './DaysPanel';
import { isUnknownToBills } from './isUnknownToBills';
import { MethodsPanel } from './MethodsPanel';
import { ModelCostSkeleton } from './ModelCostSkeleton';
import { MonthsPanel } from './MonthsPanel';
import { RolesPanel } from './RolesPanel';
import { TagGuide } from './TagGuide';
import styles from './ModelCostTab.module.css';

/** What a model costs: the run-rate first, then how it came about, then what it rests on. */
export function ModelCostTab() {
  const { t } = useLocale();
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const terms = useCostTerms();
  const costs = useModelCost(entityRef, terms.query);
  const { data, error, isLoading } = costs;

  if (error && !data && failureOf(error) === 'not-found') {
    return (
      <EmptyNote
        why={t('modelCost.notAssessed')}
        todo={t('modelCost.notAssessedTodo')}
      />
    );
  }
  // What a person may no longer see does not stay on screen.
  const isForbidden = error && failureOf(error) === 'forbidden';
  if (isForbidden) return <CostFailure costs={costs} />;

  return (
    <div className={styles.page} aria-busy={isLoading}>
      <VisuallyHidden>
        <h2>{t('cost.title')}</h2>
      </VisuallyHidden>
      <CostTermsBar state={terms} terms={data?.terms} />
      <CostFailure costs={costs} />
      {!data && !error && <ModelCostSkeleton />}
      {data && (
        <>
          <StaleBillsNotice freshness={data.freshness} />
          <CostFigures cost={data} />
          {isUnknownToBills(data) ? (
            <TagGuide
              entityRef={entityRef}
              isEntered={data.entered !== undefined}
            />
          ) : (
            <>
              <MonthsPanel cost={data} />
              <DaysPanel cost={data} />
              <div className={styles.columns}>
                <MethodsPanel cost={data} />
                <RolesPanel cost={data} />
              </div>
            </>
          )}
        </>
      )}
    </div>
  );
}
