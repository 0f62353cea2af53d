import type { ReportedDeployment } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { AzureTags } from '../arm/tagsOf';
import type { ModelRef } from '../models/parseModelRef';

/** A deployment, and what it is known to run. */
export interface Running {
  deployment: ReportedDeployment;
  /** Absent where the deployment names no registered model: then the endpoint stands for it. */
  ref?: ModelRef;
  endpoint: { id: string; name: string };
  /** Its own tags first, then those of its endpoint. */
  tags: AzureTags[];
  /** The environment that it runs in. */
  environmentId?: string;
}
