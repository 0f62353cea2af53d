import type { RecoveryAssessment } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { ObjectiveMeter } from './ObjectiveMeter';
import styles from './ObjectiveMeter.module.css';

/** Recovery time and data loss: what is asked, what the last counting drill measured, what is declared. */
export function ObjectiveMeters(props: { recovery: RecoveryAssessment }) {
  const { t } = useLocale();
  const { objective, measured, declared } = props.recovery;
  return (
    <div className={styles.meters}>
      <ObjectiveMeter
        name={t('modelTab.objective.rto')}
        meaning={t('modelTab.objective.rtoMeaning')}
        target={objective.rtoMinutes}
        measured={measured?.rtoMinutes}
        declared={declared.rtoMinutes}
      />
      <ObjectiveMeter
        name={t('modelTab.objective.rpo')}
        meaning={t('modelTab.objective.rpoMeaning')}
        target={objective.rpoMinutes}
        measured={measured?.rpoMinutes}
        declared={declared.rpoMinutes}
      />
    </div>
  );
}
