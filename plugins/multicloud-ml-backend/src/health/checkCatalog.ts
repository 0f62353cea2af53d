import type { HealthCheck } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { TaskRunRow } from '../tasks/TaskRuns';
import { RECONCILE_TASK } from '../tasks/taskNames';

/** Five rounds. */
const LATE_AFTER_MS = 5 * 60_000;

/** Whether what is known of the catalog is as fresh as it should be. */
export function checkCatalog(
  tasks: readonly TaskRunRow[],
  { now, startedAt }: { now: Date; startedAt: Date },
): HealthCheck {
  const run = tasks.find(({ task }) => task === RECONCILE_TASK);
  const last = run?.last_success_at;
  const since = last ?? startedAt.toISOString();
  const isLate = now.getTime() - Date.parse(since) > LATE_AFTER_MS;
  if (!isLate) {
    return {
      id: 'catalog',
      status: 'ok',
      message: last
        ? `The catalog was read at ${last}.`
        : 'The catalog was not read yet; this backend has just started.',
    };
  }
  return {
    id: 'catalog',
    status: 'degraded',
    message: run?.failure
      ? `The catalog could not be read; the log of the task ${RECONCILE_TASK} says why. Models are shown as they were.`
      : `The catalog was not read for over ${
          LATE_AFTER_MS / 60_000
        } minutes; no replica has ended the task ${RECONCILE_TASK}. Models are shown as they were.`,
    since,
  };
}
