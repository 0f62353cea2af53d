import { azurePipelines } from './delivery/azurePipelines';
import { buildspec } from './delivery/buildspec';
import { cloudBuild } from './delivery/cloudBuild';
import { githubActions } from './delivery/githubActions';
import { gitlabCi } from './delivery/gitlabCi';
import { otherDelivery } from './delivery/otherDelivery';
import type { Evidence } from './Evidence';
import { bicep } from './infrastructure/bicep';
import { cloudFormation } from './infrastructure/cloudFormation';
import { crossplane } from './infrastructure/crossplane';
import { cdk, helm, pulumi } from './infrastructure/projectFiles';
import { terraform } from './infrastructure/terraform';
import { compiledPipelines } from './pipeline/compiledPipelines';
import { pythonPipelines } from './pipeline/pythonPipelines';
import { delta } from './tables/delta';
import { iceberg } from './tables/iceberg';

/** Everything that a repository can show. */
export const ALL_EVIDENCE: Evidence[] = [
  githubActions,
  gitlabCi,
  azurePipelines,
  buildspec,
  cloudBuild,
  ...otherDelivery,
  terraform,
  helm,
  cloudFormation,
  bicep,
  pulumi,
  cdk,
  crossplane,
  compiledPipelines,
  pythonPipelines,
  iceberg,
  delta,
];
