import type { RecoveryAssessment } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { SafeLink } from '../shared';
import styles from './StrategyLine.module.css';

/** Which strategy counts, and the runbook. */
export function StrategyLine({ recovery }: { recovery: RecoveryAssessment }) {
  const { t, format } = useLocale();
  const { stated, shown, counts } = recovery.strategy;
  const { runbook } = recovery.declared;
  return (
    <dl className={styles.list}>
      <div>
        <dt>{t('modelTab.strategy.counts')}</dt>
        <dd>
          {counts ? format.strategy(counts) : t('modelTab.strategy.noneCounts')}
        </dd>
      </div>
      <div>
        <dt>{t('modelTab.strategy.stated')}</dt>
        <dd>
          {stated ? format.strategy(stated) : t('modelTab.strategy.notStated')}
        </dd>
      </div>
      <div>
        <dt>{t('modelTab.strategy.shown')}</dt>
        <dd>
          {shown ? format.strategy(shown) : t('modelTab.strategy.noneShown')}
        </dd>
      </div>
      <div>
        <dt>{t('modelTab.strategy.runbook')}</dt>
        <dd>
          {runbook ? (
            <SafeLink href={runbook}>{t('modelTab.strategy.open')}</SafeLink>
          ) : (
            t('modelTab.strategy.noRunbook')
          )}
        </dd>
      </div>
    </dl>
  );
}
