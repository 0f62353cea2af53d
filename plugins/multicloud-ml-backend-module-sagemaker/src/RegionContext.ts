import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SageMakerRegion } from './aws/SageMakerRegion';
import type { SageMakerInstance } from './readSageMakerInstances';

/** What reading one region needs. */
export interface RegionContext {
  sageMaker: SageMakerRegion;
  account: string;
  region: string;
  options: SageMakerInstance['options'];
  logger: LoggerService;
}
