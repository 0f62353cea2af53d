import type { DeploymentRole } from '../../model/vocabulary';
import type { CostMethod } from '../CostMethod';

/**
 * What attribution knows of a deployment.
 *
 * @public
 */
export interface AttributableDeployment {
  /** The model, for instance `component:default/card-fraud`. */
  entityRef: string;
  ownerRef?: string;
  /** Its name, unique within the model. */
  deployment: string;
  /** Absent when nobody says. */
  role?: DeploymentRole;
  /** The provider's own ids: endpoint ARN, Vertex resource name, ARM id. */
  externalIds: string[];
  provider?: string;
  region?: string;
  /** AWS account, Google Cloud project, Azure subscription. */
  account?: string;
  service?: string;
  /** What it runs, or else declares; absent when nobody says. */
  replicas?: number;
}

/**
 * Everything by which costs are attributed.
 *
 * @public
 */
export interface AttributionContext {
  models: Array<{ entityRef: string; ownerRef?: string }>;
  deployments: AttributableDeployment[];
  /** Configured: account id to the ref of the group that it belongs to. */
  accounts: Record<string, string>;
}

/**
 * Who bears a cost, or a part of it: a deployment, or the model itself when `deployment` is absent.
 *
 * @public
 */
export interface AttributionPart {
  entityRef: string;
  deployment?: string;
  role?: DeploymentRole;
  /** Absent: as the bill says. */
  provider?: string;
  /** Absent: as the bill says. */
  region?: string;
  replicas?: number;
}

/**
 * How one item of a bill is attributed.
 *
 * @public
 */
export interface Attribution {
  method: CostMethod;
  /**
   * Ordered by model and deployment; empty for `pool` and `unattributed`. Items with the same parts share one list: do not
   * change it.
   */
  parts: AttributionPart[];
  /** Of `pool` and `unattributed`: whose account it is, when one is known. */
  groupRef?: string;
}
