import { stringifyEntityRef } from '@backstage/catalog-model';
import { VisuallyHidden } from '@backstage/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useLocale } from '../../format';
import { useModel } from '../../hooks';
import { ModelHistoryPanel } from '../History';
import { FailureNotice } from '../shared';
import { SightingsPanel } from '../Sightings';
import { WhereItRunsPanel } from '../WhereItRuns';
import { AwaitingAssessment } from './AwaitingAssessment';
import { CriteriaPanel } from './CriteriaPanel';
import { GovernancePanel } from './GovernancePanel';
import { ModelTabSkeleton } from './ModelTabSkeleton';
import { NextGrade } from './NextGrade';
import { RecoveryPanel } from './RecoveryPanel';
import { StaleNotice } from './StaleNotice';
import { VerdictStrip } from './VerdictStrip';
import { WarningsPanel } from './WarningsPanel';
import styles from './ModelTab.module.css';

/** The model's page: the verdict, the way to a better one, then the detail. */
export function ModelTab() {
  const { t } = useLocale();
  const { entity } = useEntity();
  const model = useModel(stringifyEntityRef(entity));
  const { data, error, loadedAt, isLoading, reload } = model;

  if (model.isAwaited) {
    return <AwaitingAssessment willRetry={model.willRetry} reload={reload} />;
  }
  if (!data) {
    return error ? (
      <FailureNotice
        what={t('modelTab.what')}
        error={error}
        isLoading={isLoading}
        reload={reload}
      />
    ) : (
      <ModelTabSkeleton />
    );
  }

  const { assessment, nextSteps } = data;
  return (
    <div className={styles.page}>
      {error && (
        <FailureNotice
          what={t('modelTab.what')}
          error={error}
          loadedAt={loadedAt}
          isLoading={isLoading}
          reload={reload}
        />
      )}
      <StaleNotice assessment={assessment} />
      <VisuallyHidden>
        <h2>{t('modelTab.verdicts')}</h2>
      </VisuallyHidden>
      <VerdictStrip model={data} />
      <NextGrade nextSteps={nextSteps} />
      <div className={styles.columns}>
        <CriteriaPanel assessment={assessment} />
        <RecoveryPanel model={data} reload={reload} />
      </div>
      <WhereItRunsPanel assessment={assessment} />
      <SightingsPanel entityRef={assessment.entityRef} onMoved={reload} />
      <ModelHistoryPanel
        entityRef={assessment.entityRef}
        assessedAt={assessment.assessedAt}
      />
      <GovernancePanel checks={assessment.governance} />
      <WarningsPanel assessment={assessment} />
    </div>
  );
}
