/**
 * Business criticality, `T1` highest. See the recovery objectives of the Standard for what each tier asks.
 *
 * @public
 */
export const TIERS = ['T1', 'T2', 'T3', 'T4'] as const;
/** @public */
export type Tier = (typeof TIERS)[number];

/**
 * What a deployment is for: `primary` serves, `replica` serves too, `standby` is ready to, `backup` is a copy of
 * the artifact only.
 *
 * @public
 */
export const DEPLOYMENT_ROLES = [
  'primary',
  'replica',
  'standby',
  'backup',
] as const;
/** @public */
export type DeploymentRole = (typeof DEPLOYMENT_ROLES)[number];

/**
 * Recovery strategies, weakest first.
 *
 * Source: the vocabulary of AWS Resilience Hub (`BACKUP_AND_RESTORE` to `ACTIVE_ACTIVE`).
 *
 * @public
 */
export const RECOVERY_STRATEGIES = [
  'BACKUP_AND_RESTORE',
  'PILOT_LIGHT',
  'WARM_STANDBY',
  'HOT_STANDBY',
  'ACTIVE_ACTIVE',
] as const;
/** @public */
export type RecoveryStrategy = (typeof RECOVERY_STRATEGIES)[number];

/** @public */
export const IMAGE_ORIGINS = ['own', 'provider'] as const;
/** @public */
export type ImageOrigin = (typeof IMAGE_ORIGINS)[number];

/**
 * Evidence ranks, strongest first: what a source saw, what a file in the code says, what the entity states, and
 * what a profile hands down.
 *
 * @public
 */
export const EVIDENCE_RANKS = [
  'observed',
  'repository',
  'declared',
  'inherited',
] as const;
/** @public */
export type EvidenceRank = (typeof EVIDENCE_RANKS)[number];
