import {
  JsonClient,
  pagesOf,
  ReadError,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { z } from 'zod';

/** A stable one that knows serverless endpoints and registries. */
const API_VERSION = '2024-10-01';

/** How the operations of every resource read here begin, in roles and in errors. */
const PROVIDER = 'Microsoft.MachineLearningServices';

const pageSchema = z.object({
  value: z.array(z.unknown()),
  nextLink: z.string().nullish(),
});

/** What is asked of Azure Resource Manager. */
interface ArmRequest {
  /** The operation that a role has to grant, without the provider: `workspaces/models/read`. */
  operation: string;
  /** Resource id, or that of what holds the list. */
  id: string;
  query?: Record<string, string>;
}

/** Reads resources of Azure Machine Learning from Azure Resource Manager. */
export class ArmClient {
  private readonly base: URL;
  private readonly client: JsonClient;

  constructor(
    private readonly options: {
      endpoint: string;
      authorize: () => Promise<Record<string, string>>;
      timeoutMs: number;
      maxAttempts: number;
      concurrency: number;
      signal: AbortSignal;
    },
  ) {
    this.base = new URL(`${options.endpoint.replace(/\/+$/, '')}/`);
    this.client = new JsonClient({ ...options, baseUrl: this.base.href });
  }

  /**
   * @throws ReadError
   */
  get<T extends z.ZodType>(
    request: ArmRequest,
    schema: T,
  ): Promise<z.output<T>> {
    return this.client.get({
      what: `${PROVIDER}/${request.operation}`,
      path: withVersion(request),
      schema,
      signal: this.options.signal,
    });
  }

  /**
   * Reads a list to its end, page by page; what its items are is for the reader to see.
   *
   * @throws ReadError also when the link to the next page leads elsewhere or was followed before
   */
  list(request: ArmRequest): AsyncGenerator<unknown[]> {
    const what = `${PROVIDER}/${request.operation}`;
    return pagesOf(what, async next => {
      const { value, nextLink } = await this.client.get({
        what,
        path: next ?? withVersion(request),
        schema: pageSchema,
        signal: this.options.signal,
      });
      return {
        items: value,
        next: nextLink ? this.pathOf(nextLink, what) : undefined,
      };
    });
  }

  /** A link to another host would be sent our credentials, so none is followed. */
  private pathOf(nextLink: string, what: string): string {
    const link = URL.canParse(nextLink, this.base)
      ? new URL(nextLink, this.base)
      : undefined;
    if (
      link?.origin !== this.base.origin ||
      !link.pathname.startsWith(this.base.pathname)
    ) {
      throw new ReadError(what, 'bad-answer', {
        cause: new Error(
          `nextLink leads to ${link?.origin ?? 'no address'}, not to ${
            this.base.origin
          }`,
        ),
      });
    }
    return link.pathname.slice(this.base.pathname.length) + link.search;
  }
}

function withVersion({ id, query }: ArmRequest): string {
  const path = id.split('/').map(encodeURIComponent).join('/');
  return `${path}?${new URLSearchParams({
    'api-version': API_VERSION,
    ...query,
  })}`;
}
