import type { SourceProblem } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { SageMakerRegion } from './aws/SageMakerRegion';
import type { SageMakerInstance } from './readSageMakerInstances';

/** What reading one region needs. */
export interface RegionContext {
  sageMaker: SageMakerRegion;
  account: string;
  region: string;
  options: SageMakerInstance['options'];
  /** Notes something that could not be read as it is written. */
  tell: (problem: SourceProblem) => void;
}
