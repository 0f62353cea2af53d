import type { LifecycleService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import { EVENT_ENTITY_PROCESSED } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { z } from 'zod';
import type { CatalogSync } from './CatalogSync';
import { Hints } from './Hints';

const payloadSchema = z.object({ entityRef: z.string().min(1) });

/** Reads entities again shortly after the catalog has processed them. */
export async function subscribeToHints(
  services: { events: EventsService; lifecycle: LifecycleService },
  catalogSync: Pick<CatalogSync, 'readAgain'>,
): Promise<void> {
  const hints = new Hints(refs => catalogSync.readAgain(refs));
  services.lifecycle.addShutdownHook(() => hints.stop());
  await services.events.subscribe({
    id: 'multicloud-ml-entity-processed',
    topics: [EVENT_ENTITY_PROCESSED],
    onEvent: async ({ eventPayload }) => {
      const payload = payloadSchema.safeParse(eventPayload);
      if (payload.success) {
        hints.add([payload.data.entityRef]);
      }
    },
  });
}
