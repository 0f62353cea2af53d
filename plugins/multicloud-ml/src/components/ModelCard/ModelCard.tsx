import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { RiAlertLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { useModel } from '../../hooks';
import { modelTabRouteRef } from '../../routes';
import { FailureNotice, Panel } from '../shared';
import { AwaitingAssessment } from '../ModelTab/AwaitingAssessment';
import { VerdictStripSkeleton } from '../ModelTab/ModelTabSkeleton';
import { VerdictStrip } from '../ModelTab/VerdictStrip';
import styles from './ModelCard.module.css';

/** The verdicts of a model on its overview, with the way to the whole story. */
export function ModelCard() {
  const { t } = useLocale();
  const { entity } = useEntity();
  const model = useModel(stringifyEntityRef(entity));
  const tabPath = useRouteRef(modelTabRouteRef)?.();
  const { data, error, loadedAt, isLoading, reload } = model;
  const warnings = data?.summary.warnings ?? 0;

  return (
    <Panel
      title={t('modelTab.title')}
      actions={
        tabPath && (
          <Link href={tabPath} variant="body-small">
            {t('shared.details')}
          </Link>
        )
      }
    >
      {model.isAwaited && (
        <AwaitingAssessment willRetry={model.willRetry} reload={reload} />
      )}
      {error && !model.isAwaited && (
        <FailureNotice
          what={t('modelTab.what')}
          error={error}
          loadedAt={loadedAt}
          isLoading={isLoading}
          reload={reload}
        />
      )}
      {data && <VerdictStrip model={data} />}
      {!data && !error && !model.isAwaited && (
        <div role="status" aria-label={t('modelTab.loading')}>
          <VerdictStripSkeleton />
        </div>
      )}
      {warnings > 0 && (
        <p className={styles.warnings}>
          <RiAlertLine className={styles.icon} aria-hidden />
          {t('modelTab.warnings', { count: warnings })}
        </p>
      )}
    </Panel>
  );
}
