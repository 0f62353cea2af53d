import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { ModelSource } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { Assessor } from './assessment/Assessor';
import type { CatalogSync } from './catalog/CatalogSync';
import type { Poller } from './inventory/Poller';
import type { Registrar } from './registrations/Registrar';

/**
 * Hands the recurring work to the scheduler. Every task is global: of several replicas one runs it, and each run
 * begins from what is stored, so that it does not matter which.
 */
export async function scheduleTasks(
  services: { scheduler: SchedulerService; logger: LoggerService },
  parts: {
    sources: readonly ModelSource[];
    catalogSync: CatalogSync;
    poller: Poller;
    registrar: Registrar;
    assessor: Assessor;
  },
): Promise<void> {
  await services.scheduler.scheduleTask({
    id: 'reconcile-with-catalog',
    frequency: { minutes: 1 },
    timeout: { minutes: 15 },
    initialDelay: { seconds: 3 },
    scope: 'global',
    fn: () => parts.catalogSync.reconcile(),
  });
  for (const source of parts.sources) {
    await services.scheduler.scheduleTask({
      ...source.schedule,
      id: `poll:${source.id}`,
      scope: 'global',
      fn: async signal => {
        const changed = await parts.poller.poll(source, signal);
        await parts.registrar.sync();
        await parts.assessor.refresh(changed);
      },
    });
  }
}
