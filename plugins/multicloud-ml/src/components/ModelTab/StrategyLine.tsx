import type { RecoveryAssessment } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { STRATEGY_WORDS } from '../../format';
import { SafeLink } from '../shared';
import styles from './StrategyLine.module.css';

/** Which strategy counts, and the runbook. */
export function StrategyLine({ recovery }: { recovery: RecoveryAssessment }) {
  const { stated, shown, counts } = recovery.strategy;
  const { runbook } = recovery.declared;
  return (
    <dl className={styles.list}>
      <div>
        <dt>Strategy that counts</dt>
        <dd>{counts ? STRATEGY_WORDS[counts] : 'none shown'}</dd>
      </div>
      <div>
        <dt>Stated</dt>
        <dd>{stated ? STRATEGY_WORDS[stated] : 'not stated'}</dd>
      </div>
      <div>
        <dt>Shown</dt>
        <dd>{shown ? STRATEGY_WORDS[shown] : 'nothing'}</dd>
      </div>
      <div>
        <dt>Runbook</dt>
        <dd>
          {runbook ? <SafeLink href={runbook}>Open</SafeLink> : 'none known'}
        </dd>
      </div>
    </dl>
  );
}
