import type { Criterion } from './Criterion';
import { P10People } from './P10People';
import { P1Serving } from './P1Serving';
import { P2Pipelines } from './P2Pipelines';
import { P3Tables } from './P3Tables';
import { P4FeatureStore } from './P4FeatureStore';
import { P5ArtifactFormat } from './P5ArtifactFormat';
import { P6Delivery } from './P6Delivery';
import { P7Infrastructure } from './P7Infrastructure';
import { P8Accelerator } from './P8Accelerator';
import { P9Identity } from './P9Identity';

/** The rubric, in order. */
export const CRITERIA: readonly Criterion[] = [
  P1Serving,
  P2Pipelines,
  P3Tables,
  P4FeatureStore,
  P5ArtifactFormat,
  P6Delivery,
  P7Infrastructure,
  P8Accelerator,
  P9Identity,
  P10People,
];
