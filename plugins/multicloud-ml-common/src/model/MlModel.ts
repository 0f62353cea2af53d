import type {
  DeploymentRole,
  ImageOrigin,
  RecoveryStrategy,
  Tier,
} from './vocabulary';

/**
 * One place in which a model runs, or is ready to run. Every field may be absent: a missing fact is unknown.
 *
 * @public
 */
export interface Deployment {
  name?: string;
  role?: DeploymentRole;
  /** Lower-case provider id: `aws`, `gcp`, `azure`, `on-prem` or one that the adopter configures. */
  provider?: string;
  region?: string;
  account?: string;
  service?: string;
  runtime?: string;
  image?: string;
  imageOrigin?: ImageOrigin;
  accelerator?: string;
  /** Whole number, 0 or more. */
  replicas?: number;
  version?: string;
  digest?: string;
}

/** @public */
export interface Artifact {
  format?: string;
  version?: string;
  uri?: string;
  digest?: string;
  /** Left out means exportable. */
  exportable?: boolean;
}

/** @public */
export interface DataTable {
  format?: string;
  uri?: string;
  provider?: string;
  region?: string;
  /** Further places that hold the table, written `provider/region`. */
  copies?: string[];
  /** Left out means no. */
  scheduledExport?: boolean;
}

/** @public */
export interface FeatureStore {
  kind?: string;
  /** Left out means no. */
  offlineExport?: boolean;
  provider?: string;
  region?: string;
  /** Further places that hold the feature store, written `provider/region`. */
  copies?: string[];
}

/** @public */
export interface ReplicationLag {
  /** Minutes, 0 or more. */
  minutes: number;
  /** Day (`YYYY-MM-DD`) or instant (RFC 3339) of the measurement; a declared one expires after 30 days. */
  asOf: string;
}

/**
 * An amount of money a month.
 *
 * @public
 */
export interface MonthlyCost {
  /** Non-negative, in the currency's major unit. */
  amount: number;
  /** ISO 4217 alphabetic code. */
  currency: string;
}

/**
 * The facts of a model: the shape of `spec.mlModel`, of a profile, and of what a source observes. Nothing is
 * required.
 *
 * @public
 */
export interface MlModel {
  tier?: Tier;
  profile?: string;
  stateless?: boolean;
  /** ISO 3166-1 alpha-2 codes of where data may be held, or `['any']` for unrestricted. */
  residency?: string[];
  artifact?: Artifact;
  deployments?: Deployment[];
  training?: {
    provider?: string;
    region?: string;
    service?: string;
    accelerator?: string;
  };
  pipeline?: { orchestrator?: string };
  data?: {
    /** `[]` states that the model has none. */
    tables?: DataTable[];
    featureStore?: FeatureStore;
    replicationLag?: ReplicationLag;
  };
  delivery?: { ci?: string; targets?: string[] };
  infrastructure?: { tool?: string };
  identity?: {
    workloadFederation?: boolean;
    externalSecrets?: boolean;
    /** Left out means none. */
    staticCredentials?: boolean;
  };
  hosted?: { neutralApi?: boolean; equivalents?: string[] };
  recovery?: {
    strategy?: RecoveryStrategy;
    /** Minutes. Shown, and never what makes a model green. */
    rtoMinutes?: number;
    /** Minutes. Shown, and never what makes a model green. */
    rpoMinutes?: number;
    runbook?: string;
  };
  governance?: {
    riskClass?: string;
    license?: string;
    modelCard?: string;
    monitoring?: string;
    /** `YYYY-MM-DD`. */
    reviewBy?: string;
  };
  monthlyCost?: MonthlyCost;
}

/**
 * The facts that a profile may hand down to many models.
 *
 * @public
 */
export type Profile = Pick<
  MlModel,
  | 'stateless'
  | 'residency'
  | 'pipeline'
  | 'data'
  | 'delivery'
  | 'infrastructure'
  | 'identity'
  | 'governance'
>;

/**
 * One thing wrong with what an author or a source wrote. The fact it concerns is treated as unknown.
 *
 * @public
 */
export interface Problem {
  /** Where, for instance `spec.mlModel.deployments[1].role`. */
  path: string;
  /** The whole sentence: which field, which value, what is allowed. Plain text, at most 500 characters. */
  message: string;
}
