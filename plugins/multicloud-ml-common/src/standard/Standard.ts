import type { RecoveryStrategy, Tier } from '../model/vocabulary';

/** @public */
export const CRITERION_IDS = [
  'P1',
  'P2',
  'P3',
  'P4',
  'P5',
  'P6',
  'P7',
  'P8',
  'P9',
  'P10',
] as const;
/** @public */
export type CriterionId = (typeof CRITERION_IDS)[number];

/** @public */
export const GRADES = ['A', 'B', 'C', 'D', 'E'] as const;
/** @public */
export type Grade = (typeof GRADES)[number];
/** A grade, or `withheld` while too little is known. @public */
export type GradeOrWithheld = Grade | 'withheld';

/** Where the objective wants the second site. @public */
export type SecondSiteIn = 'another-provider' | 'another-region';

/**
 * What a tier asks of recovery. An absent field is "–": the rules that compare with it are silent.
 *
 * @public
 */
export interface RecoveryObjective {
  rtoMinutes?: number;
  rpoMinutes?: number;
  leastStrategy?: RecoveryStrategy;
  secondSiteIn?: SecondSiteIn;
  /** Days of 24 hours. */
  drillMaxAgeDays?: number;
}

/**
 * Terms that the Standard knows, each with the value it earns, 0 to 1 with at most three decimals.
 *
 * @public
 */
export interface Vocabularies {
  /** Serving services by what they are; P1's values follow from the class. */
  services: Record<string, 'kubernetes' | 'managed' | 'hosted'>;
  runtimes: string[];
  /** P2; `none` is not a term here, it makes the criterion not applicable. */
  orchestrators: Record<string, number>;
  /** P3; `open` 1, `file` .5, `proprietary` 0, or .25 with a scheduled export. */
  tableFormats: Record<string, 'open' | 'file' | 'proprietary'>;
  /** P4. */
  featureStores: Record<string, 'neutral' | 'managed'>;
  /** P5. */
  artifactFormats: Record<string, number>;
  /** P6. */
  ci: Record<string, 'neutral' | 'provider'>;
  /** P7. */
  infrastructureTools: Record<string, number>;
  /** P8. */
  accelerators: Record<string, 'portable' | 'proprietary'>;
}

/**
 * The versioned, configurable rule set by which every model is judged.
 *
 * @public
 */
export interface Standard {
  name: string;
  /** Changes whenever any figure does; stored with every assessment. */
  version: string;
  /** Sum to 100; at most two decimals each. */
  weights: Record<CriterionId, number>;
  /** Lowest `proved` of each grade; E has none. */
  thresholds: Record<Exclude<Grade, 'E'>, number>;
  /** Below this coverage the grade is withheld. */
  leastCoverage: number;
  caps: {
    notExportable: number;
    notExportableWithEquivalent: number;
    managedServing: number;
  };
  objectives: Record<Tier, RecoveryObjective>;
  /** Weight of a model in its team's score. */
  tierWeights: Record<Tier, number>;
  vocabularies: Vocabularies;
  /** Days after which a declared replication lag expires. */
  replicationLagMaxAgeDays: number;
  /** Hours unseen after which an observation is stale. */
  staleAfterHours: number;
  /** Hours for which an observed version may differ before D24 matches. */
  versionDriftHours: number;
  /** Days within which P10 wants a drill to another provider, and D32 forgives a new artifact version. */
  drillRecencyDays: number;
  /** Days from its request within which an exemption must end. */
  exemptionMaxDays: number;
}
