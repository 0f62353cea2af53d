import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import type { Exemption } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type {
  CostSource,
  ModelSource,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import { readSettings } from '../config/readSettings';
import { createParts } from '../createParts';
import { migrationsDirectory } from '../database/migrate';
import type { AssessmentMetrics } from '../metrics/createAssessmentMetrics';
import { TestCatalog } from './TestCatalog';

export const START = new Date('2026-11-20T08:00:00.000Z');

/** The parts of the backend over a real database, a catalog in memory and a clock that the test moves. */
export async function testParts(
  knex: Knex,
  options: {
    entities?: Entity[];
    config?: JsonObject;
    sources?: ModelSource[];
    costSources?: CostSource[];
    /** As files say them. */
    exemptions?: Exemption[];
    assessmentMetrics?: AssessmentMetrics;
  } = {},
) {
  await knex.migrate.latest({ directory: migrationsDirectory });
  const catalog = new TestCatalog(options.entities);
  const published: Array<{ topic: string; payload: unknown }> = [];
  const time = { now: START };
  /** What owners were told. Sending fails while `failing`, and when `onSend` does. */
  const told: {
    sent: NotificationSendOptions[];
    failing: boolean;
    onSend?: () => Promise<void>;
  } = { sent: [], failing: false };
  const settings = readSettings(
    mockServices.rootConfig({ data: options.config ?? {} }),
  );
  const parts = createParts({
    knex,
    settings,
    sources: options.sources ?? [],
    costSources: options.costSources ?? [],
    clock: () => time.now,
    assessmentMetrics: options.assessmentMetrics,
    auth: mockServices.auth(),
    catalog: catalog.service,
    events: {
      publish: async ({ topic, eventPayload }) => {
        published.push({ topic, payload: eventPayload });
      },
    },
    logger: mockServices.logger.mock(),
    permissions: mockServices.permissions(),
    notifications: {
      send: async notification => {
        if (told.failing) {
          throw new Error('no notifications backend');
        }
        await told.onSend?.();
        told.sent.push(notification);
      },
    },
  });
  await parts.exemptions.writeFiles(options.exemptions ?? []);
  return {
    ...parts,
    /** Reads a bill and derives what follows from it. */
    bill: async (source: CostSource) => {
      const changed = await parts.ingester.ingest(
        source,
        new AbortController().signal,
      );
      await parts.settler.settle();
      return changed;
    },
    knex,
    settings,
    catalog,
    published,
    told,
    /** Lets time pass. */
    pass: (hours: number) => {
      time.now = new Date(time.now.getTime() + hours * 3_600_000);
    },
    time,
  };
}
