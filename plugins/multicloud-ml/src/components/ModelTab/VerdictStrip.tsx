import type { ReactNode } from 'react';
import { Box } from '@backstage/ui';
import type { GetModelResponse } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { PortabilityVerdict } from './PortabilityVerdict';
import { RecoveryVerdict } from './RecoveryVerdict';
import { ResidencyVerdict } from './ResidencyVerdict';
import { RunRateVerdict } from './RunRateVerdict';
import styles from './VerdictStrip.module.css';

/** The four verdicts of a model, side by side where there is room. */
export function VerdictStrip({ model }: { model: GetModelResponse }) {
  const { assessment } = model;
  return (
    <VerdictFrame>
      <PortabilityVerdict assessment={assessment} />
      <RecoveryVerdict assessment={assessment} />
      <ResidencyVerdict assessment={assessment} />
      <RunRateVerdict model={model} />
    </VerdictFrame>
  );
}

/** The strip's frame: also what its skeleton sits in, so that nothing jumps. */
export function VerdictFrame({ children }: { children: ReactNode }) {
  return (
    <Box bg="neutral" className={styles.strip}>
      <div className={styles.cells}>{children}</div>
    </Box>
  );
}
