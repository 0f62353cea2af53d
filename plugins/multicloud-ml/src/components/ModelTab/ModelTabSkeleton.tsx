import { Skeleton } from '@backstage/ui';
import { useLocale } from '../../format';
import { Panel } from '../shared';
import { VerdictFrame } from './VerdictStrip';
import styles from './ModelTab.module.css';
import cell from './VerdictCell.module.css';

/** The page's shape while it loads. */
export function ModelTabSkeleton() {
  const { t } = useLocale();
  return (
    <div
      className={styles.page}
      role="status"
      aria-label={t('modelTab.loading')}
    >
      <VerdictStripSkeleton />
      <Skeleton width="60%" height="1.5rem" />
      <div className={styles.columns}>
        {(['criteria', 'recovery'] as const).map(part => (
          <Panel
            key={part}
            title={t(`modelTab.${part}.title`)}
            note={t('shared.loading')}
          >
            <Skeleton width="100%" height="36rem" />
          </Panel>
        ))}
      </div>
    </div>
  );
}

const VERDICTS = ['portability', 'recovery', 'residency', 'runRate'] as const;

/** The strip's four cells while they load. */
export function VerdictStripSkeleton() {
  const { t } = useLocale();
  return (
    <VerdictFrame>
      {VERDICTS.map(verdict => (
        <div key={verdict} className={cell.cell}>
          <span className={cell.title}>{t(`modelTab.${verdict}.title`)}</span>
          <span className={cell.verdict}>
            <Skeleton width="70%" height="2rem" />
          </span>
          <Skeleton width="50%" height="1rem" />
        </div>
      ))}
    </VerdictFrame>
  );
}
