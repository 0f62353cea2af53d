import { drillSetting } from '../../drills/drillSetting';
import type { JudgedModel } from '../judged/JudgedModel';
import { isWithin, needsConfirmation } from '../judged/JudgedDrill';
import { dayOf, MINUTE, wholeDays } from '../judged/time';
import { clip, listOf } from '../judged/words';
import type { RecoveryRule } from './RecoveryRule';
import { tierOf, wantedPlace } from './scope';

export const D12LastDrillFailed: RecoveryRule = {
  id: 'D12',
  status: 'at-risk',
  match({ drills }) {
    const failed = drills.findLast(
      one => one.exercised && one.drill.result === 'failed',
    );
    if (
      !failed ||
      drills.some(one => one.counts && one.exercised && one.at > failed.at)
    ) {
      return undefined;
    }
    return {
      message: `The ${failed.drill.type} drill of ${dayOf(failed.at)} to ${clip(
        failed.drill.to,
      )} failed, and none has counted since.`,
      action: 'Repair what failed and run the drill again.',
    };
  },
};

export const D21MeasuredTooSlow: RecoveryRule = {
  id: 'D21',
  status: 'at-risk',
  match({ objective, lastMeasured }) {
    if (!lastMeasured) {
      return undefined;
    }
    const { recoveredAt, startedAt, drill } = lastMeasured;
    const exceeded: string[] = [];
    if (
      objective.rtoMinutes !== undefined &&
      recoveredAt !== undefined &&
      recoveredAt - startedAt > objective.rtoMinutes * MINUTE
    ) {
      exceeded.push(
        `recovery took ${minutes(recoveredAt - startedAt)} minutes (RTO ${
          objective.rtoMinutes
        })`,
      );
    }
    if (
      objective.rpoMinutes !== undefined &&
      drill.dataLossMinutes !== undefined &&
      drill.dataLossMinutes > objective.rpoMinutes
    ) {
      exceeded.push(
        `${drill.dataLossMinutes} minutes of data were lost (RPO ${objective.rpoMinutes})`,
      );
    }
    return exceeded.length > 0
      ? {
          message: `In the drill of ${dayOf(lastMeasured.at)} ${exceeded.join(
            ' and ',
          )}.`,
          action: 'Shorten what took longest and run the drill again.',
        }
      : undefined;
  },
};

/** Rounded up, so that what is shown never looks as if it met the objective. */
function minutes(milliseconds: number): number {
  return Math.ceil(milliseconds / MINUTE);
}

export const D30NeverDrilled: RecoveryRule = {
  id: 'D30',
  status: 'untested',
  match(judged) {
    const { objective, lastCounting, drills, tier } = judged;
    if (objective.drillMaxAgeDays === undefined || lastCounting) {
      return undefined;
    }
    const asks = `${
      tier === 'T3'
        ? 'a tabletop, restore or failover'
        : 'a restore or failover'
    } ${wantedPlace(judged)} that passed${
      needsConfirmation(tier) ? ' and was confirmed by a second person' : ''
    }`;
    return {
      status: tier === 'T1' ? 'at-risk' : 'untested',
      message:
        drills.length === 0
          ? `No drill is recorded; for ${tierOf(judged)} ${asks} counts.`
          : `${
              drills.length === 1
                ? 'The recorded drill does not count'
                : `None of the ${drills.length} recorded drills counts`
            }; for ${tierOf(judged)} ${asks} does.`,
      action:
        confirmation(judged) ??
        (needsConfirmation(tier)
          ? 'Run a drill, record it, and have a second person confirm it.'
          : 'Run a drill and record it.'),
    };
  },
};

/** The step where only the word of a second person is missing, and would do. */
function confirmation(judged: JudgedModel): string | undefined {
  const waiting = judged.drills.findLast(
    one =>
      one.awaitsConfirmation &&
      isWithin(one, judged.objective.drillMaxAgeDays, judged.now),
  );
  return (
    waiting && `Have a second person confirm the drill of ${dayOf(waiting.at)}.`
  );
}

export const D31DrillTooOld: RecoveryRule = {
  id: 'D31',
  status: 'untested',
  match(judged) {
    const { objective, lastCounting, now } = judged;
    const limit = objective.drillMaxAgeDays;
    if (
      limit === undefined ||
      !lastCounting ||
      isWithin(lastCounting, limit, now)
    ) {
      return undefined;
    }
    return {
      message: `The last counting drill was ${wholeDays(
        now - lastCounting.at,
      )} days ago (${dayOf(lastCounting.at)}); ${tierOf(
        judged,
      )} allows ${limit}.`,
      action: confirmation(judged) ?? 'Run the drill again.',
    };
  },
};

export const D32ChangedSinceDrill: RecoveryRule = {
  id: 'D32',
  status: 'untested',
  match(judged) {
    const { objective, lastCounting } = judged;
    if (objective.drillMaxAgeDays === undefined || !lastCounting) {
      return undefined;
    }
    const changes = changesSince(judged);
    return changes.length > 0
      ? {
          message: `Since the last counting drill (${dayOf(
            lastCounting.at,
          )}) ${listOf(changes, 4)} changed.`,
          action: 'Run the drill again with what runs today.',
        }
      : undefined;
  },
};

const COMPARED = [
  ['provider', 'the provider'],
  ['region', 'the region'],
  ['service', 'the service'],
  ['runtime', 'the runtime'],
  ['imageRepository', 'the image repository'],
  ['accelerator', 'the accelerator'],
  ['artifactFormat', 'the artifact format'],
] as const;

/** What differs from the last counting drill, in words; only where both sides are known. */
function changesSince(judged: JudgedModel): string[] {
  const { lastCounting, model, standard, now } = judged;
  if (!lastCounting) {
    return [];
  }
  const before = lastCounting.drill.setting ?? {};
  const today = drillSetting(model);
  const changes: string[] = [];
  for (const [field, title] of COMPARED) {
    const was = before[field];
    const is = today[field];
    if (was !== undefined && is !== undefined && was !== is) {
      changes.push(`${title} (${clip(was)} to ${clip(is)})`);
    }
  }
  const was = before.artifactVersion ?? lastCounting.drill.version;
  const is = today.artifactVersion;
  if (
    was !== undefined &&
    is !== undefined &&
    was !== is &&
    !isWithin(lastCounting, standard.drillRecencyDays, now)
  ) {
    changes.push(`the artifact's version (${clip(was)} to ${clip(is)})`);
  }
  return changes;
}
