import type { SchedulerService } from '@backstage/backend-plugin-api';
import type {
  CostSource,
  ModelSource,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { Parts } from './createParts';
import type { SourcePolls } from './sources/SourcePolls';
import type { SourceWatcher } from './sources/SourceWatcher';
import { pollTaskId, watchTaskId } from './sources/taskIds';
import { RECONCILE_TASK } from './tasks/taskNames';

/**
 * Hands the recurring work to the scheduler. Every task is global: of several replicas one runs it, and each run
 * begins from what is stored, so that it does not matter which.
 */
export async function scheduleTasks(
  scheduler: Pick<SchedulerService, 'scheduleTask'>,
  sources: readonly ModelSource[],
  costSources: readonly CostSource[],
  parts: Pick<
    Parts,
    'catalogSync' | 'history' | 'ingester' | 'notifier' | 'settler'
  > & {
    polls: SourcePolls;
    watcher: SourceWatcher;
  },
): Promise<void> {
  await scheduler.scheduleTask({
    id: RECONCILE_TASK,
    frequency: { minutes: 1 },
    timeout: { minutes: 5 },
    // Time for the catalog to come up and read what teams registered themselves.
    initialDelay: { seconds: 3 },
    scope: 'global',
    fn: () => parts.catalogSync.reconcile(),
  });
  for (const source of sources) {
    await scheduler.scheduleTask({
      ...source.schedule,
      id: pollTaskId(source.id),
      scope: 'global',
      fn: signal => parts.polls.run(source, signal),
    });
    if (isWatchable(source)) {
      await scheduler.scheduleTask({
        id: watchTaskId(source.id),
        // One turn after the other, of 15 minutes and the time to hand over: whichever replica is free takes it.
        frequency: { seconds: 5 },
        timeout: { minutes: 16 },
        // After the first reading has begun.
        initialDelay: { seconds: 15 },
        scope: 'global',
        fn: signal => parts.watcher.watch(source, signal),
      });
    }
  }
  await scheduler.scheduleTask({
    id: 'settle-costs',
    frequency: { minutes: 3 },
    timeout: { minutes: 30 },
    // After the catalog was read for the first time.
    initialDelay: { seconds: 20 },
    scope: 'global',
    fn: () => parts.settler.settle(),
  });
  await scheduler.scheduleTask({
    id: 'notify-owners',
    // What changes for the worse is told after one turn, so that what mends itself meanwhile is not.
    frequency: { minutes: 5 },
    timeout: { minutes: 30 },
    initialDelay: { minutes: 2 },
    scope: 'global',
    fn: async signal => {
      await parts.notifier.run(signal);
    },
  });
  await scheduler.scheduleTask({
    id: 'forget-old-history',
    frequency: { hours: 6 },
    timeout: { hours: 1 },
    // At a quiet moment after the start.
    initialDelay: { minutes: 10 },
    scope: 'global',
    fn: async signal => {
      await parts.history.run(signal);
    },
  });
  for (const source of costSources) {
    await scheduler.scheduleTask({
      ...source.schedule,
      id: `cost:${source.id}`,
      scope: 'global',
      fn: async signal => {
        if (await parts.ingester.ingest(source, signal)) {
          await parts.settler.settle();
        }
      },
    });
  }
}

function isWatchable(
  source: ModelSource,
): source is ModelSource & Required<Pick<ModelSource, 'watch'>> {
  return source.watch !== undefined;
}
