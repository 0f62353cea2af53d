import type { JudgedModel } from './judged/JudgedModel';
import { DAY, HOUR, instantOf, lastInstantOf } from './judged/time';
import { lagWindow } from './judged/lagWindow';
import { difference, observedSince } from './recovery/drift';

/** No date lies beyond it, and none can be written. */
const NEVER = 8_640_000_000_000_000;

/**
 * The next instant at which time alone may change an assessment: a drill grows too old or leaves the future, an
 * exemption lapses, a replication lag expires, a review falls due, a version has differed for too long. It may name
 * an instant at which nothing changes after all, never miss one.
 */
export function validUntil(judged: JudgedModel): string | undefined {
  const { now } = judged;
  let next = NEVER;
  const turn = (instant: number | undefined) => {
    if (instant !== undefined && instant > now && instant < next) {
      next = instant;
    }
  };
  turnWithDrills(judged, turn);
  turnWithDates(judged, turn);
  turnWithDrift(judged, turn);
  return next === NEVER ? undefined : new Date(next).toISOString();
}

type Turn = (instant: number | undefined) => void;

/** Limits are inclusive: what ends at an instant still holds at it, and no longer a millisecond later. */
function after(instant: number | undefined): number | undefined {
  return instant === undefined ? undefined : instant + 1;
}

function turnWithDrills(judged: JudgedModel, turn: Turn) {
  const { input, drills, standard, objective } = judged;
  for (const { counts, at } of drills) {
    if (counts) {
      turn(after(at + standard.drillRecencyDays * DAY));
      if (objective.drillMaxAgeDays !== undefined) {
        turn(after(at + objective.drillMaxAgeDays * DAY));
      }
    }
  }
  // P1 takes a model without a tier for T2.
  const proving = standard.objectives.T2.drillMaxAgeDays;
  if (judged.tierAssumed && proving !== undefined) {
    drills.forEach(({ at }) => turn(after(at + proving * DAY)));
  }
  // Only a drill that was refused can lie in the future.
  if (drills.length < input.drills.length) {
    for (const drill of input.drills) {
      turn(instantOf(drill.startedAt));
      turn(instantOf(drill.recoveredAt));
    }
  }
}

function turnWithDates(judged: JudgedModel, turn: Turn) {
  const { input, model, standard } = judged;
  for (const exemption of input.exemptions) {
    turn(after(lastInstantOf(exemption.until)));
  }
  turn(after(lastInstantOf(model.governance.reviewBy.value)));
  turn(after(judged.lagWindow?.through));
  // A lag measured in the future counts only once its day has come.
  if (!judged.lagWindow) {
    const stated = input.declared.data?.replicationLag;
    turn(
      stated && lagWindow(stated.asOf, standard.replicationLagMaxAgeDays)?.from,
    );
  }
}

function turnWithDrift(judged: JudgedModel, turn: Turn) {
  const { model, secondSites, standard } = judged;
  for (const { deployment } of secondSites) {
    if (difference(model.primary, deployment)) {
      const since = observedSince(model.primary, deployment);
      turn(
        since === undefined
          ? undefined
          : after(since + standard.versionDriftHours * HOUR),
      );
    }
  }
}
