import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { type IndexedModel, type ModelPage, parseModelPage } from './modelPage';

const PLUGIN_ID = 'multicloud-ml';
/** The largest page that the API gives. */
const PAGE_SIZE = '200';
const TIMEOUT_MS = 30_000;

/** Reads every model from the multicloud-ml backend, as a service: who may see which is decided on searching. */
export class ModelPages {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  /** @throws ResponseError when the backend refuses or fails; the index then stays as it was. */
  async *all(): AsyncGenerator<IndexedModel[]> {
    let cursor: string | undefined;
    do {
      const page: ModelPage = await this.#page(cursor);
      yield page.items;
      cursor = page.nextCursor;
    } while (cursor !== undefined);
  }

  async #page(cursor: string | undefined): Promise<ModelPage> {
    const baseUrl = await this.#discovery.getBaseUrl(PLUGIN_ID);
    // Asked for anew for each page: a token is short-lived and a large fleet is not.
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: PLUGIN_ID,
    });
    const query = new URLSearchParams({
      sort: 'title',
      limit: PAGE_SIZE,
      ...(cursor !== undefined && { cursor }),
    });
    const response = await fetch(`${baseUrl}/v1/models?${query}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return parseModelPage(await response.json());
  }
}
