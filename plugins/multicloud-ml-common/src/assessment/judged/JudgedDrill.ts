import type { Drill } from '../../drills/Drill';
import { parsePlace } from '../../regions/parsePlace';
import type { RecoveryObjective } from '../../standard/Standard';
import type { Tier } from '../../model/vocabulary';
import { DAY, instantOf } from './time';

/**
 * A drill that was not refused, with what the rules ask of it.
 */
export interface JudgedDrill {
  drill: Drill;
  /** What its age is counted from: when it recovered, or when a failed one started. Milliseconds. */
  at: number;
  startedAt: number;
  recoveredAt?: number;
  from?: { provider: string; region: string };
  to?: { provider: string; region: string };
  /** A counting drill: it passed, its place meets the objective, and where the tier asks a second person confirmed it. */
  counts: boolean;
  /** It would count, had a second person confirmed it. */
  awaitsConfirmation: boolean;
  /** A restore or failover; a tabletop measures nothing. */
  exercised: boolean;
  /** `to` is with another provider than its own `from`. */
  acrossProviders: boolean;
}

/**
 * Weighs the drills of a model, oldest first. Refused ones are left out: a drill in the future, one that ends before
 * it starts, a passed one that lacks its recovery time or, unless stateless, its data loss.
 */
export function judgeDrills(
  drills: readonly Drill[],
  about: {
    tier: Tier;
    objective: RecoveryObjective;
    stateless: boolean;
    now: number;
  },
): JudgedDrill[] {
  const judged: JudgedDrill[] = [];
  for (const drill of drills) {
    const one = judgeDrill(drill, about);
    if (one) {
      judged.push(one);
    }
  }
  return judged.length > 1 ? judged.sort(byAge) : judged;
}

function byAge(left: JudgedDrill, right: JudgedDrill): number {
  if (left.at !== right.at) {
    return left.at - right.at;
  }
  return left.drill.id < right.drill.id ? -1 : 1;
}

function judgeDrill(
  drill: Drill,
  about: {
    tier: Tier;
    objective: RecoveryObjective;
    stateless: boolean;
    now: number;
  },
): JudgedDrill | undefined {
  const startedAt = instantOf(drill.startedAt);
  const recoveredAt = instantOf(drill.recoveredAt);
  const passed = drill.result === 'passed';
  const exercised = drill.type !== 'tabletop';
  if (startedAt === undefined || startedAt > about.now) {
    return undefined;
  }
  if (
    recoveredAt !== undefined &&
    (recoveredAt > about.now || recoveredAt < startedAt)
  ) {
    return undefined;
  }
  if (passed && recoveredAt === undefined) {
    return undefined;
  }
  const measuresLoss = passed && exercised && !about.stateless;
  if (measuresLoss && !isMinutes(drill.dataLossMinutes)) {
    return undefined;
  }
  const from = parsePlace(drill.from);
  const to = parsePlace(drill.to);
  const acrossProviders = !!from && !!to && from.provider !== to.provider;
  const shows =
    passed &&
    (exercised || about.tier === 'T3') &&
    meetsSecondSite(from, to, about.objective);
  const stands = !needsConfirmation(about.tier) || isConfirmed(drill);
  return {
    drill,
    at: passed && recoveredAt !== undefined ? recoveredAt : startedAt,
    startedAt,
    recoveredAt,
    from,
    to,
    exercised,
    acrossProviders,
    counts: shows && stands,
    awaitsConfirmation: shows && !stands,
  };
}

function isMinutes(value: number | undefined): boolean {
  return value !== undefined && Number.isFinite(value) && value >= 0;
}

function meetsSecondSite(
  from: JudgedDrill['from'],
  to: JudgedDrill['to'],
  objective: RecoveryObjective,
): boolean {
  if (objective.secondSiteIn === undefined) {
    return true;
  }
  if (!from || !to) {
    return false;
  }
  return objective.secondSiteIn === 'another-provider'
    ? from.provider !== to.provider
    : from.provider !== to.provider || from.region !== to.region;
}

/** On T1 and T2 a drill counts only once a second person confirmed it. */
export function needsConfirmation(tier: Tier): boolean {
  return tier === 'T1' || tier === 'T2';
}

function isConfirmed(drill: Drill): boolean {
  return (
    drill.confirmedBy !== undefined && drill.confirmedBy !== drill.recordedBy
  );
}

/** Whether a drill is at most that many days of 24 hours old; the limit is in. */
export function isWithin(
  drill: JudgedDrill,
  days: number | undefined,
  now: number,
): boolean {
  return days === undefined || now - drill.at <= days * DAY;
}
