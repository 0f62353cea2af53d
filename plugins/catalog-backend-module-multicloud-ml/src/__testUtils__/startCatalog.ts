import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { stringify } from 'yaml';
import { catalogModuleMulticloudMl } from '../module';
import { FakeMulticloudMlBackend } from './FakeMulticloudMlBackend';

/** A real catalog on SQLite in memory with this module in it, which reads `*.yaml` in a folder every second or so. */
export async function startCatalog(options: { files: string[] }) {
  const folder = createMockDirectory();
  const events = mockServices.events();
  const backend = new FakeMulticloudMlBackend(events);
  options.files.forEach(file => folder.addContent({ [file]: '' }));

  const { server } = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          backend: {
            baseUrl: 'http://localhost:0',
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          catalog: {
            processingInterval: { seconds: 1 },
            rules: [{ allow: ['Component', 'Resource', 'Group'] }],
            locations: options.files.map(file => ({
              type: 'file',
              target: folder.resolve(file),
            })),
          },
        },
      }),
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => events,
      }),
      catalogPlugin,
      catalogModuleMulticloudMl,
      backend.plugin(),
    ],
  });

  return {
    backend,
    /** Writes a file of entities. */
    write(file: string, ...entities: object[]) {
      folder.addContent({
        [file]: entities.map(entity => stringify(entity)).join('---\n'),
      });
    },
    /** The entity as every reader of the catalog sees it; undefined when there is none. */
    async entity(
      name: string,
      kind = 'component',
    ): Promise<AlphaEntity | undefined> {
      const response = await fetch(
        `http://localhost:${server.port()}/api/catalog/entities/by-name/${kind}/default/${name}`,
      );
      return response.ok ? response.json() : undefined;
    },
  };
}

/** Waits until the assertions hold, and fails with the last one that did not. */
export async function eventually<T>(
  assertions: () => Promise<T>,
  seconds = 25,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
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
