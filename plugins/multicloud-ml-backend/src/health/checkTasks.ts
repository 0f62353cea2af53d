import type { HealthCheck } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { TaskRunRow } from '../tasks/TaskRuns';
import { RECONCILE_TASK } from '../tasks/taskNames';

/** Whether the recurring work succeeds, reading the catalog aside, which has a check of its own. */
export function checkTasks(tasks: readonly TaskRunRow[]): HealthCheck {
  const failing = tasks
    .filter(({ task, failure }) => failure !== null && task !== RECONCILE_TASK)
    .sort((a, b) => (sinceOf(a) < sinceOf(b) ? -1 : 1));
  if (failing.length === 0) {
    return {
      id: 'tasks',
      status: 'ok',
      message: 'Every task succeeded when it last ran.',
    };
  }
  return {
    id: 'tasks',
    status: 'degraded',
    message: `What failed when it last ran, as the log says: ${failing
      .map(({ task }) => task)
      .join(', ')}. It is tried again on its schedule.`,
    since: sinceOf(failing[0]),
  };
}

function sinceOf({ failing_since, last_started_at }: TaskRunRow): string {
  return failing_since ?? last_started_at;
}
