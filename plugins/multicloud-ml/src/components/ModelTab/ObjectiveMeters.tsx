import type { RecoveryAssessment } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { ObjectiveMeter } from './ObjectiveMeter';
import styles from './ObjectiveMeter.module.css';

/** Recovery time and data loss: what is asked, what the last counting drill measured, what is declared. */
export function ObjectiveMeters(props: { recovery: RecoveryAssessment }) {
  const { objective, measured, declared } = props.recovery;
  return (
    <div className={styles.meters}>
      <ObjectiveMeter
        name="RTO"
        meaning="Recovery time"
        target={objective.rtoMinutes}
        measured={measured?.rtoMinutes}
        declared={declared.rtoMinutes}
      />
      <ObjectiveMeter
        name="RPO"
        meaning="Data loss"
        target={objective.rpoMinutes}
        measured={measured?.rpoMinutes}
        declared={declared.rpoMinutes}
      />
    </div>
  );
}
