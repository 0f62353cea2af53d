import { useState } from 'react';
import { Button } from '@backstage/ui';
import {
  COVERS_RECOVERY,
  type GetModelResponse,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiAddLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { Drills, RecordDrillDialog } from '../Drills';
import { ModelExemptions, RequestExemptionButton } from '../Exemptions';
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
  const { t, format } = useLocale();
  const { model, reload } = props;
  const { assessment, permissions } = model;
  const { recovery, tier, tierAssumed } = assessment;
  const [isRecording, setIsRecording] = useState(false);
  const asked = format.objective(recovery.objective);

  return (
    <Panel
      title={t('modelTab.recovery.title')}
      note={
        asked === undefined
          ? t(
              tierAssumed
                ? 'modelTab.recovery.asksNothingAssumed'
                : 'modelTab.recovery.asksNothing',
              { tier },
            )
          : t(
              tierAssumed
                ? 'modelTab.recovery.asksAssumed'
                : 'modelTab.recovery.asks',
              { tier, objective: asked },
            )
      }
      actions={
        permissions.recordDrill && (
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiAddLine />}
            onPress={() => setIsRecording(true)}
          >
            {t('modelTab.recovery.record')}
          </Button>
        )
      }
    >
      <ObjectiveMeters recovery={recovery} />
      <StrategyLine recovery={recovery} />
      <h3 className={styles.subtitle}>{t('modelTab.recovery.reasons')}</h3>
      <RecoveryReasons model={model} onRequested={reload} />
      <div className={styles.subhead}>
        <h3 className={styles.subtitle}>{t('exemptions.title')}</h3>
        <RequestExemptionButton
          model={model}
          covers={COVERS_RECOVERY}
          onRequested={reload}
        />
      </div>
      <ModelExemptions model={model} onDecided={reload} />
      <h3 className={styles.subtitle}>{t('modelTab.recovery.drills')}</h3>
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
