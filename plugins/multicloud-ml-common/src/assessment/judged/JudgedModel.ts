import type { Tier } from '../../model/vocabulary';
import type { SiteDirectory } from '../../regions/Region';
import type { RecoveryObjective, Standard } from '../../standard/Standard';
import type { AssessmentInput } from '../Assessment';
import type { AssessmentContext } from '../AssessmentContext';
import type { ResolvedDeployment, ResolvedModel } from '../ResolvedModel';
import {
  judgeDrills,
  type JudgedDrill,
  needsConfirmation,
} from './JudgedDrill';
import { type LagWindow, lagWindow } from './lagWindow';
import { type HeldPlace, placesOf } from './placesOf';
import { findSecondSites, isShown, type SecondSite } from './SecondSite';

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
  /** Those of them that count for P1 and lift the managed-serving cap. */
  countedServing: ResolvedDeployment[];
  secondSites: SecondSite[];
  /** While the replication lag says something. */
  lagWindow?: LagWindow;
  /** Where the model and its data are held. */
  places: HeldPlace[];
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
  const lag = model.replicationLag.value;
  const serving = model.deployments.filter(isServing);
  const verification = { objective, drills, now };
  // P1 takes a model without a tier for T2, whatever recovery takes it for: leaving the tier out proves nothing.
  const provingTier = tierAssumed ? 'T2' : tier;
  const proof =
    provingTier === tier
      ? verification
      : verificationAs(provingTier, input, ctx, stateless);
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
    serving,
    countedServing: needsConfirmation(provingTier)
      ? serving.filter(one => isShown(one, model.primary, proof))
      : serving,
    secondSites: findSecondSites(
      model.deployments,
      model.primary,
      verification,
    ),
    lagWindow:
      lag && lagWindow(lag.asOf, ctx.standard.replicationLagMaxAgeDays),
    places: placesOf(model, ctx.sites),
    drills,
    lastCounting: drills.findLast(one => one.counts),
    lastMeasured: drills.findLast(one => one.counts && one.exercised),
  };
}

function verificationAs(
  tier: Tier,
  input: AssessmentInput,
  ctx: AssessmentContext,
  stateless: boolean,
) {
  const now = ctx.now.getTime();
  const objective = ctx.standard.objectives[tier];
  return {
    objective,
    now,
    drills: judgeDrills(input.drills, { tier, objective, stateless, now }),
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
