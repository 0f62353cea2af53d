import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  Projection,
  Registration,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  parseProjections,
  parseRegistrations,
  type RegistrationPage,
} from './responses';

const PLUGIN_ID = 'multicloud-ml';
/** A processor waits on projections, so they must be quick or not at all. */
const PROJECTIONS_TIMEOUT_MS = 500;
const REGISTRATIONS_TIMEOUT_MS = 30_000;

/** The three routes of the multicloud-ml backend that the catalog uses, as a service. */
export interface MulticloudMlClient {
  /** Refs that have not been assessed are left out of the answer. */
  getProjections(entityRefs: readonly string[]): Promise<Projection[]>;
  /** Registrations that changed after `after`, in order. */
  listRegistrations(options: {
    after: number;
    limit: number;
  }): Promise<RegistrationPage>;
  /** Gives a registration up for good, because another origin claims its entity. */
  yieldRegistration(entityRef: Registration['entityRef']): Promise<void>;
}

/** Calls the backend over HTTP with the catalog's own service credentials. */
export class HttpMulticloudMlClient implements MulticloudMlClient {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  async getProjections(entityRefs: readonly string[]): Promise<Projection[]> {
    const response = await this.#post(
      '/v1/projections',
      { entityRefs },
      PROJECTIONS_TIMEOUT_MS,
    );
    return parseProjections(await response.json());
  }

  async listRegistrations(options: {
    after: number;
    limit: number;
  }): Promise<RegistrationPage> {
    const query = new URLSearchParams({
      after: String(options.after),
      limit: String(options.limit),
    });
    const response = await this.#fetch(`/v1/registrations?${query}`, {
      signal: AbortSignal.timeout(REGISTRATIONS_TIMEOUT_MS),
    });
    return parseRegistrations(await response.json());
  }

  async yieldRegistration(entityRef: string): Promise<void> {
    await this.#post(
      '/v1/registrations/yield',
      { entityRef },
      REGISTRATIONS_TIMEOUT_MS,
    );
  }

  #post(path: string, body: object, timeoutMs: number): Promise<Response> {
    return this.#fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    });
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const baseUrl = await this.#discovery.getBaseUrl(PLUGIN_ID);
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: PLUGIN_ID,
    });
    const response = await fetch(`${baseUrl}${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${token}` },
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
