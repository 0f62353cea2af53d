import type { JudgedModel } from './judged/JudgedModel';
import { DAY, HOUR, instantOf, lastInstantOf } from './judged/time';
import { lagWindow } from './recovery/data';
import { difference, observedSince } from './recovery/drift';
import { isApproved } from './recovery/scope';

/**
 * The next instant at which time alone may change an assessment: a drill grows too old or leaves the future, an
 * exemption lapses, a replication lag expires, a review falls due, a version has differed for too long. It may name
 * an instant at which nothing changes after all, never miss one.
 */
export function validUntil(judged: JudgedModel): string | undefined {
  let next = Infinity;
  for (const instant of turningPoints(judged)) {
    if (instant > judged.now && instant < next) {
      next = instant;
    }
  }
  return next === Infinity ? undefined : new Date(next).toISOString();
}

/** Limits are inclusive: what ends at an instant still holds at it, and no longer a millisecond later. */
const AFTER = 1;

function turningPoints(judged: JudgedModel): number[] {
  const { input, model, standard, objective, now } = judged;
  const points: number[] = [];
  for (const { counts, at } of judged.drills) {
    if (counts) {
      points.push(at + standard.drillRecencyDays * DAY + AFTER);
      if (objective.drillMaxAgeDays !== undefined) {
        points.push(at + objective.drillMaxAgeDays * DAY + AFTER);
      }
    }
  }
  for (const drill of input.drills) {
    points.push(
      instantOf(drill.startedAt) ?? now,
      instantOf(drill.recoveredAt) ?? now,
    );
  }
  for (const exemption of input.exemptions) {
    if (isApproved(exemption)) {
      points.push((lastInstantOf(exemption.until) ?? now) + AFTER);
    }
  }
  const lag = model.replicationLag.value;
  const window = lag && lagWindow(lag.asOf, standard.replicationLagMaxAgeDays);
  if (window) {
    points.push(window.from, window.through + AFTER);
  }
  points.push((lastInstantOf(model.governance.reviewBy.value) ?? now) + AFTER);
  for (const { deployment } of judged.secondSites) {
    if (difference(model.primary, deployment)) {
      const since = observedSince(model.primary, deployment);
      if (since !== undefined) {
        points.push(since + standard.versionDriftHours * HOUR + AFTER);
      }
    }
  }
  return points;
}
