import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  EVENT_ENTITY_PROCESSED,
  EVENT_PROJECTIONS_CHANGED,
  EVENT_REGISTRATIONS_CHANGED,
  type Projection,
  type Registration,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { z } from 'zod';

const refsBody = z.object({ entityRefs: z.array(z.string()) });
const refBody = z.object({ entityRef: z.string() });

/** The three routes and the events by which the catalog and the multicloud-ml backend talk, with nothing behind them. */
export class FakeMulticloudMlBackend {
  readonly projections = new Map<string, Projection>();
  readonly registrations = new Map<string, Registration>();
  /** Every hint, in order. */
  readonly hints: string[] = [];
  readonly yielded: string[] = [];
  /** As a backend that is up but broken answers. */
  failing = false;
  #sequence = 0;

  constructor(private readonly events: EventsService) {}

  /** Stores a projection and says that it changed. */
  async project(projection: Projection): Promise<void> {
    this.projections.set(projection.entityRef, projection);
    await this.events.publish({
      topic: EVENT_PROJECTIONS_CHANGED,
      eventPayload: { entityRefs: [projection.entityRef] },
    });
  }

  /** Registers an entity, or withdraws it when there is none. */
  async register(
    entityRef: string,
    entity?: Registration['entity'],
  ): Promise<void> {
    this.#sequence += 1;
    this.registrations.set(entityRef, {
      sequence: this.#sequence,
      entityRef,
      entity,
    });
    await this.events.publish({
      topic: EVENT_REGISTRATIONS_CHANGED,
      eventPayload: {},
    });
  }

  plugin() {
    return createBackendPlugin({
      pluginId: 'multicloud-ml',
      register: reg => {
        reg.registerInit({
          deps: { http: coreServices.httpRouter },
          init: async ({ http }) => {
            await this.events.subscribe({
              id: 'fake',
              topics: [EVENT_ENTITY_PROCESSED],
              onEvent: async ({ eventPayload }) => {
                this.hints.push(refBody.parse(eventPayload).entityRef);
              },
            });
            http.use((request, response) => this.#answer(request, response));
          },
        });
      },
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname, searchParams } = new URL(
      request.url ?? '',
      'http://localhost',
    );
    const reply = (status: number, body: object) =>
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify(body));
    if (this.failing) {
      reply(503, {});
      return;
    }
    switch (`${request.method} ${pathname}`) {
      case 'POST /v1/projections': {
        const { entityRefs } = refsBody.parse(await json(request));
        reply(200, {
          items: entityRefs.flatMap(ref => this.projections.get(ref) ?? []),
        });
        return;
      }
      case 'GET /v1/registrations': {
        const after = Number(searchParams.get('after'));
        reply(200, {
          items: [...this.registrations.values()]
            .filter(({ sequence }) => sequence > after)
            .sort((a, b) => a.sequence - b.sequence),
        });
        return;
      }
      case 'POST /v1/registrations/yield': {
        const { entityRef } = refBody.parse(await json(request));
        this.yielded.push(entityRef);
        await this.register(entityRef);
        reply(200, {});
        return;
      }
      default:
        reply(404, {});
    }
  }
}
