import { useState } from 'react';
import { Button } from '@backstage/ui';
import type { GetModelResponse } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiAddLine } from '@remixicon/react';
import { objectiveWords } from '../../format';
import { Drills, RecordDrillDialog } from '../Drills';
import { Panel } from '../shared';
import { ObjectiveMeters } from './ObjectiveMeters';
import { RecoveryReasons } from './RecoveryReasons';
import { StrategyLine } from './StrategyLine';
import styles from './RecoveryPanel.module.css';

/** What the tier asks of recovery, what was measured, what stands against it, and the drills. */
export function RecoveryPanel(props: {
  model: GetModelResponse;
  reload: () => void;
}) {
  const { model, reload } = props;
  const { assessment, permissions } = model;
  const { recovery, tier, tierAssumed } = assessment;
  const [isRecording, setIsRecording] = useState(false);
  const asked = objectiveWords(recovery.objective);
  const judgedAs = tierAssumed ? `Judged as ${tier} (assumed)` : tier;

  return (
    <Panel
      title="Recovery"
      note={
        asked
          ? `${judgedAs} asks for ${asked}`
          : `${judgedAs} asks nothing of recovery`
      }
      actions={
        permissions.recordDrill && (
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiAddLine />}
            onPress={() => setIsRecording(true)}
          >
            Record a drill
          </Button>
        )
      }
    >
      <ObjectiveMeters recovery={recovery} />
      <StrategyLine recovery={recovery} />
      <h3 className={styles.subtitle}>Reasons</h3>
      <RecoveryReasons recovery={recovery} />
      <h3 className={styles.subtitle}>Drills</h3>
      <Drills model={model} onChanged={reload} />
      {isRecording && (
        <RecordDrillDialog
          assessment={assessment}
          onClose={() => setIsRecording(false)}
          onRecorded={() => {
            setIsRecording(false);
            reload();
          }}
        />
      )}
    </Panel>
  );
}
