import type {
  Artifact,
  DataTable,
  Deployment,
  FeatureStore,
  MlModel,
} from '../model/MlModel';
import type { EvidenceRank, RecoveryStrategy, Tier } from '../model/vocabulary';

/**
 * Where a fact came from.
 *
 * @public
 */
export interface Evidence {
  rank: EvidenceRank;
  /** Source instance id, `spec.mlModel`, or the profile's name. */
  source: string;
  /** When it was seen (RFC 3339); absent for what a file states. */
  at?: string;
  /** Why it is stale; absent when fresh. */
  stale?: string;
}

/**
 * One fact after the evidence was weighed: the value that counts and where it came from. `value` is absent when
 * the fact is unknown.
 *
 * @public
 */
export interface Fact<T> {
  value?: T;
  evidence?: Evidence;
}

/**
 * A deployment after declared and observed were put together. Fields hold the value that counts.
 *
 * @public
 */
export interface ResolvedDeployment extends Deployment {
  /** Never absent here: what names it on screen. */
  name: string;
  /** The evidence of the deployment itself: `observed` when any source, stale or not, has seen it. */
  evidence: Evidence;
  /** What a source says of how it is doing; absent when nobody observed it. */
  observation?: {
    source: string;
    externalId: string;
    /** Present when sources know it by several ids, the shown one included. */
    externalIds?: string[];
    seenAt: string;
    stale?: string;
    healthy?: boolean;
    runningReplicas?: number;
    versionSince?: string;
    /** Id of the source that states the version; absent when the entity does, or nobody. */
    versionSource?: string;
    url?: string;
  };
  /** What the entity states as `replicas`, also where a source sees another figure; D25 compares with it. */
  declaredReplicas?: number;
  /** ISO 3166-1 alpha-2 of the site; absent when unknown. */
  country?: string;
}

/**
 * A model's facts after evidence was weighed (`resolveModel`), the input of every rule.
 *
 * @public
 */
export interface ResolvedModel {
  entityRef: string;
  ownerRef?: string;
  lifecycle?: string;
  /** The tier that was stated, if any. */
  tier?: Tier;
  stateless: Fact<boolean>;
  residency: Fact<string[]>;
  artifact: { [K in keyof Required<Artifact>]: Fact<Artifact[K]> };
  deployments: ResolvedDeployment[];
  /** The one with role `primary` (of several, the one that a source sees as such, else the first); absent when none is known. */
  primary?: ResolvedDeployment;
  training: Fact<NonNullable<MlModel['training']>>;
  orchestrator: Fact<string>;
  tables: Fact<DataTable[]>;
  featureStore: Fact<FeatureStore>;
  replicationLag: Fact<{ minutes: number; asOf: string }>;
  ci: Fact<string>;
  targets: Fact<string[]>;
  infrastructureTool: Fact<string>;
  workloadFederation: Fact<boolean>;
  externalSecrets: Fact<boolean>;
  staticCredentials: Fact<boolean>;
  hostedNeutralApi: Fact<boolean>;
  hostedEquivalents: Fact<string[]>;
  recovery: {
    strategy: Fact<RecoveryStrategy>;
    rtoMinutes: Fact<number>;
    rpoMinutes: Fact<number>;
    runbook: Fact<string>;
  };
  governance: {
    [K in keyof Required<NonNullable<MlModel['governance']>>]: Fact<string>;
  };
  monthlyCost: Fact<{ amount: number; currency: string }>;
  /** Disagreements and contradictions met on the way. */
  findings: Finding[];
}

/**
 * Something worth a person's look that is not itself a rule of the rubric.
 *
 * @public
 */
export interface Finding {
  /** Stable kind, for instance `evidence-disagrees`, `unknown-term`, `dependency-tier`. */
  id: string;
  /** A whole sentence in plain text that names both sides. */
  message: string;
  /** Field that it concerns, for instance `deployments[1].provider`. */
  path?: string;
}
