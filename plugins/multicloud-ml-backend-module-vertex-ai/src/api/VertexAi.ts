import {
  JsonClient,
  pagesOf,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { VertexAiInstance } from '../readVertexAiInstances';
import type { Authorize } from './createAuthorize';
import { Pace } from './Pace';
import { LOCATION } from './resourceNames';
import { locationPageSchema } from './schemas';
import { VertexAiLocation } from './VertexAiLocation';

/** How many requests may come at once before they are paced. */
const BURST = 100;

/** Vertex AI, region by region: each has an address of its own. */
export class VertexAi {
  readonly #clients = new Map<string, JsonClient>();

  constructor(
    private readonly options: VertexAiInstance['options'],
    private readonly authorize: Authorize | undefined,
  ) {}

  /** @param location - part of a host's name, so a region and nothing else */
  at(location: string, signal: AbortSignal): VertexAiLocation {
    return new VertexAiLocation(
      this.client(location, `${location}-aiplatform.googleapis.com`),
      location,
      signal,
    );
  }

  /** The regions that Vertex AI offers a project, multi-regions and `global` left out: no model lies there. */
  async locations(project: string, signal: AbortSignal): Promise<string[]> {
    const what = 'projects.locations.list';
    const client = this.client('global', 'aiplatform.googleapis.com');
    const found: string[] = [];
    const pages = pagesOf(what, async pageToken => {
      const page = await client.get({
        what,
        path: `projects/${project}/locations`,
        query: { pageSize: '100', pageToken },
        schema: locationPageSchema,
        signal,
      });
      return { items: page.locations, next: page.nextPageToken };
    });
    for await (const page of pages) {
      found.push(...page.map(({ locationId }) => locationId));
    }
    return [...new Set(found)].filter(id => LOCATION.test(id)).sort();
  }

  private client(location: string, host: string): JsonClient {
    const known = this.#clients.get(location);
    if (known) {
      return known;
    }
    const { endpoint, timeout, maxAttempts, concurrency } = this.options;
    // The quota is that of a project in a region.
    const pace = new Pace({
      perMinute: this.options.requestsPerMinute,
      burst: BURST,
    });
    const address =
      endpoint?.replaceAll('{location}', location).replace(/\/+$/, '') ??
      `https://${host}`;
    const client = new JsonClient({
      baseUrl: `${address}/v1`,
      // Before the time of the attempt begins to count.
      authorize: async () => {
        await pace.step();
        return (await this.authorize?.()) ?? {};
      },
      timeoutMs: timeout,
      maxAttempts,
      concurrency,
    });
    this.#clients.set(location, client);
    return client;
  }
}
