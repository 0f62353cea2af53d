import type {
  DeploymentRole,
  GradeOrWithheld,
  RecoveryObjective,
  RecoveryStatus,
  RecoveryStrategy,
  ResidencyStatus,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** The recovery statuses in sentence case. */
export const RECOVERY_WORDS: Record<RecoveryStatus, string> = {
  protected: 'Protected',
  untested: 'Untested',
  'at-risk': 'At risk',
  unprotected: 'Unprotected',
  unknown: 'Unknown',
  exempt: 'Exempt',
  'not-required': 'Not required',
};

/** The residency statuses in sentence case. */
export const RESIDENCY_WORDS: Record<ResidencyStatus, string> = {
  ok: 'Within the rule',
  breach: 'Breach',
  unknown: 'Unknown',
};

/** The recovery strategies as words. */
export const STRATEGY_WORDS: Record<RecoveryStrategy, string> = {
  BACKUP_AND_RESTORE: 'backup and restore',
  PILOT_LIGHT: 'pilot light',
  WARM_STANDBY: 'warm standby',
  HOT_STANDBY: 'hot standby',
  ACTIVE_ACTIVE: 'active/active',
};

/** The deployment roles in sentence case. */
export const ROLE_WORDS: Record<DeploymentRole, string> = {
  primary: 'Primary',
  replica: 'Replica',
  standby: 'Standby',
  backup: 'Backup',
};

const PROVIDER_NAMES: Record<string, string> = {
  aws: 'AWS',
  azure: 'Azure',
  gcp: 'Google Cloud',
  'on-prem': 'On-premises',
};

/** A provider by the name that people use; an adopter's own keeps its id. */
export function providerName(provider: string): string {
  return Object.hasOwn(PROVIDER_NAMES, provider)
    ? PROVIDER_NAMES[provider]
    : provider;
}

/** `Grade B`, or `Withheld`. */
export function gradeWords(grade: GradeOrWithheld): string {
  return grade === 'withheld' ? 'Withheld' : `Grade ${grade}`;
}

/** What a tier asks of recovery, as one line. `undefined` when it asks nothing. */
export function objectiveWords(
  objective: RecoveryObjective,
): string | undefined {
  const parts = [
    objective.leastStrategy &&
      `at least ${STRATEGY_WORDS[objective.leastStrategy]}`,
    objective.secondSiteIn === 'another-provider' &&
      'a second site at another provider',
    objective.secondSiteIn === 'another-region' &&
      'a second site in another region',
    objective.drillMaxAgeDays !== undefined &&
      `a drill every ${objective.drillMaxAgeDays} days`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : undefined;
}
