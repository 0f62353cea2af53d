import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { TaskRuns } from './TaskRuns';

/** The scheduler, except that every run of a task is noted. */
export function trackTasks(
  scheduler: Pick<SchedulerService, 'scheduleTask'>,
  runs: Pick<TaskRuns, 'track'>,
): Pick<SchedulerService, 'scheduleTask'> {
  return {
    scheduleTask: task =>
      scheduler.scheduleTask({
        ...task,
        fn: signal => runs.track(task.id, async () => task.fn(signal)),
      }),
  };
}
