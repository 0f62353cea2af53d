import {
  RECOVERY_STRATEGIES,
  type RecoveryStrategy,
} from '../../model/vocabulary';
import type { RecoveryObjective } from '../../standard/Standard';
import type { ResolvedDeployment } from '../ResolvedModel';
import { isWithin, type JudgedDrill } from './JudgedDrill';

/**
 * A deployment of role replica, standby or backup at another site than the primary's.
 */
export interface SecondSite {
  deployment: ResolvedDeployment;
  /** A source has seen it, or a counting drill recovered to it within the objective's age. */
  verified: boolean;
  /** It lies where the objective wants the second site; always true where the objective is silent. */
  inPlace: boolean;
  /** The strategy that it shows by its role. */
  shows: RecoveryStrategy;
  /** A source says that it is unhealthy, short of replicas or stale: the reason in words. */
  unwell?: string;
}

/** Both places are known and are not the same site. */
export function isElsewhere(
  place: { provider?: string; region?: string },
  than: { provider?: string; region?: string } | undefined,
): boolean {
  return (
    !!than?.provider &&
    !!than.region &&
    !!place.provider &&
    !!place.region &&
    (place.provider !== than.provider || place.region !== than.region)
  );
}

/** Whether `strategy` is weaker than `other`. */
export function isWeaker(
  strategy: RecoveryStrategy,
  other: RecoveryStrategy,
): boolean {
  return (
    RECOVERY_STRATEGIES.indexOf(strategy) < RECOVERY_STRATEGIES.indexOf(other)
  );
}

/** The second sites among a model's deployments, in their order. */
export function findSecondSites(
  deployments: readonly ResolvedDeployment[],
  primary: ResolvedDeployment | undefined,
  about: {
    objective: RecoveryObjective;
    drills: readonly JudgedDrill[];
    now: number;
  },
): SecondSite[] {
  const sites: SecondSite[] = [];
  for (const deployment of deployments) {
    const shows = shownBy(deployment);
    if (shows && isElsewhere(deployment, primary)) {
      sites.push({
        deployment,
        shows,
        verified: isVerified(deployment, about),
        inPlace:
          about.objective.secondSiteIn !== 'another-provider' ||
          deployment.provider !== primary?.provider,
        unwell: unwellness(deployment),
      });
    }
  }
  return sites;
}

function shownBy(deployment: ResolvedDeployment): RecoveryStrategy | undefined {
  switch (deployment.role) {
    case 'replica':
      return 'ACTIVE_ACTIVE';
    case 'standby':
      return deployment.replicas === 0 ? 'PILOT_LIGHT' : 'HOT_STANDBY';
    case 'backup':
      return 'BACKUP_AND_RESTORE';
    default:
      return undefined;
  }
}

/** Whether a source ever saw the deployment, or a counting drill recovered to its site recently enough. */
export function isVerified(
  deployment: ResolvedDeployment,
  about: {
    objective: RecoveryObjective;
    drills: readonly JudgedDrill[];
    now: number;
  },
): boolean {
  return (
    deployment.observation !== undefined ||
    deployment.evidence.rank === 'observed' ||
    about.drills.some(
      one =>
        one.counts &&
        one.to?.provider === deployment.provider &&
        one.to?.region === deployment.region &&
        isWithin(one, about.objective.drillMaxAgeDays, about.now),
    )
  );
}

/**
 * Whether a serving deployment may count where second sites must be verified: the primary, one at the primary's own
 * site, and a verified one. A place of which provider or region is missing cannot be shown to be the primary's own.
 */
export function isShown(
  deployment: ResolvedDeployment,
  primary: ResolvedDeployment | undefined,
  about: {
    objective: RecoveryObjective;
    drills: readonly JudgedDrill[];
    now: number;
  },
): boolean {
  return (
    deployment === primary ||
    (primary !== undefined &&
      deployment.provider !== undefined &&
      deployment.region !== undefined &&
      deployment.provider === primary.provider &&
      deployment.region === primary.region) ||
    isVerified(deployment, about)
  );
}

function unwellness(deployment: ResolvedDeployment): string | undefined {
  const seen = deployment.observation;
  if (!seen) {
    return undefined;
  }
  if (seen.stale !== undefined) {
    return `has not been seen lately (last ${seen.seenAt})`;
  }
  if (seen.healthy === false) {
    return `is reported unhealthy by ${seen.source}`;
  }
  if (deployment.role === 'backup' || seen.runningReplicas === undefined) {
    return undefined;
  }
  const wanted =
    deployment.declaredReplicas ?? (deployment.role === 'replica' ? 1 : 0);
  return seen.runningReplicas < wanted
    ? `runs ${seen.runningReplicas} of ${wanted} replicas`
    : undefined;
}
