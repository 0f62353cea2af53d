import {
  type BackendFeature,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  type EventsService,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import { stringify } from 'yaml';
import { catalogModuleMulticloudMl } from '../module';

/**
 * A real catalog on SQLite in memory with this module in it, which reads the given files every second or so.
 *
 * @param options - `features`: what stands for the multicloud-ml backend.
 */
export async function startCatalog(options: {
  folder: ReturnType<typeof createMockDirectory>;
  files: string[];
  events: EventsService;
  features: BackendFeature[];
}) {
  const { folder, files } = options;
  files.forEach(file => folder.addContent({ [file]: '' }));

  const { server } = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost:0' },
          catalog: {
            processingInterval: { seconds: 1 },
            rules: [{ allow: ['Component', 'Resource', 'Group'] }],
            locations: files.map(file => ({
              type: 'file',
              target: folder.resolve(file),
            })),
          },
        },
      }),
      // The test backend gives every plugin events of its own; here they must reach one another.
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => options.events,
      }),
      catalogPlugin,
      catalogModuleMulticloudMl,
      ...options.features,
    ],
  });

  const entity = async (
    name: string,
    kind = 'component',
  ): Promise<AlphaEntity | undefined> => {
    const response = await fetch(
      `http://localhost:${server.port()}/api/catalog/entities/by-name/${kind}/default/${name}`,
    );
    return response.ok ? response.json() : undefined;
  };

  return {
    /** The entity as every reader of the catalog sees it; undefined when there is none. */
    entity,
    /** The same, once it is there. */
    async entityOnceThere(name: string, kind?: string): Promise<AlphaEntity> {
      return eventually(async () => {
        const found = await entity(name, kind);
        if (!found) {
          throw new Error(`${name} is not in the catalog`);
        }
        return found;
      });
    },
    /** Writes a file of entities. */
    write(file: string, ...entities: object[]) {
      folder.addContent({
        [file]: entities.map(item => stringify(item)).join('---\n'),
      });
    },
  };
}

/** Waits until the assertions hold, and fails with the last one that did not. */
export async function eventually<T>(assertions: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + 25_000;
  for (;;) {
    try {
      return await assertions();
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
      await new Promise(resolve => setTimeout(resolve, 200));
    }
  }
}
