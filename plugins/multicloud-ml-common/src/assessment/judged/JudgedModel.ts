import type { Tier } from '../../model/vocabulary';
import type { SiteDirectory } from '../../regions/Region';
import type { RecoveryObjective, Standard } from '../../standard/Standard';
import type { AssessmentInput } from '../Assessment';
import type { AssessmentContext } from '../AssessmentContext';
import type { ResolvedDeployment, ResolvedModel } from '../ResolvedModel';
import { judgeDrills, type JudgedDrill } from './JudgedDrill';
import { findSecondSites, type SecondSite } from './SecondSite';

/**
 * What several rules need of a model, worked out once.
 */
export interface JudgedModel {
  input: AssessmentInput;
  model: ResolvedModel;
  standard: Standard;
  sites: SiteDirectory;
  /** Milliseconds since the epoch. */
  now: number;
  tier: Tier;
  tierAssumed: boolean;
  objective: RecoveryObjective;
  /** Not stated counts as not stateless. */
  stateless: boolean;
  /** Roles primary, replica and standby. */
  serving: ResolvedDeployment[];
  secondSites: SecondSite[];
  /** Not refused, oldest first. */
  drills: JudgedDrill[];
  lastCounting?: JudgedDrill;
  /** The last counting restore or failover: what was measured last. */
  lastMeasured?: JudgedDrill;
}

/** Works out what the rules share. */
export function judge(
  input: AssessmentInput,
  model: ResolvedModel,
  ctx: AssessmentContext,
): JudgedModel {
  const now = ctx.now.getTime();
  const tierAssumed = model.tier === undefined;
  const tier = model.tier ?? assumedTier(model.lifecycle);
  const objective = ctx.standard.objectives[tier];
  const stateless = model.stateless.value === true;
  const drills = judgeDrills(input.drills, { tier, objective, stateless, now });
  return {
    input,
    model,
    standard: ctx.standard,
    sites: ctx.sites,
    now,
    tier,
    tierAssumed,
    objective,
    stateless,
    serving: model.deployments.filter(isServing),
    secondSites: findSecondSites(model.deployments, model.primary, {
      objective,
      drills,
      now,
    }),
    drills,
    lastCounting: drills.findLast(one => one.counts),
    lastMeasured: drills.findLast(one => one.counts && one.exercised),
  };
}

function assumedTier(lifecycle: string | undefined): Tier {
  return lifecycle === 'production' ? 'T2' : 'T3';
}

function isServing(deployment: ResolvedDeployment): boolean {
  return (
    deployment.role === 'primary' ||
    deployment.role === 'replica' ||
    deployment.role === 'standby'
  );
}
