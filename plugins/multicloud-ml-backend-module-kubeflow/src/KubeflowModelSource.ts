import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  describeReadError,
  JsonClient,
  type ModelSource,
  type ModelSourceEvent,
  pollScopes,
  type ScopePage,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { createAuthorize } from './api/createAuthorize';
import { createFetch } from './api/createFetch';
import { ModelRegistry } from './api/ModelRegistry';
import { readConfiguredFile } from './api/readConfiguredFile';
import { UnreadableFileError } from './api/UnreadableFileError';
import type { KubeflowInstance } from './readKubeflowInstances';
import { readModels } from './readModels';

/** Reads the models of one Kubeflow Model Registry, which is its one scope, named as the instance is. */
export class KubeflowModelSource implements ModelSource {
  readonly id: string;
  readonly type: string;
  readonly schedule: ModelSource['schedule'];
  readonly defaultOwner: string;
  readonly register: boolean;
  readonly template: ModelSource['template'];
  readonly #instance: KubeflowInstance;
  readonly #logger: LoggerService;

  constructor(instance: KubeflowInstance, logger: LoggerService) {
    this.id = instance.id;
    this.type = instance.type;
    this.schedule = instance.schedule;
    this.defaultOwner = instance.defaultOwner;
    this.register = instance.register;
    this.template = instance.template;
    this.#instance = instance;
    this.#logger = logger.child({ source: instance.id });
  }

  poll({ signal }: { signal: AbortSignal }): AsyncIterable<ModelSourceEvent> {
    return pollScopes([this.id.slice(`${this.type}/`.length)], {
      read: () => this.#read(signal),
      describe: error => this.#describe(error),
      signal,
      logger: this.#logger,
    });
  }

  async *#read(signal: AbortSignal): AsyncGenerator<ScopePage> {
    const { options } = this.#instance;
    const trusted =
      options.caFile === undefined
        ? undefined
        : createFetch(await readConfiguredFile('caFile', options.caFile));
    // Ends what still runs when the rest of it no longer matters.
    const done = new AbortController();
    try {
      const client = new JsonClient({
        baseUrl: options.url,
        authorize: createAuthorize(options),
        timeoutMs: options.timeout,
        maxAttempts: options.maxAttempts,
        concurrency: options.concurrency,
        fetch: trusted?.fetch,
      });
      yield* readModels(
        new ModelRegistry(client, AbortSignal.any([signal, done.signal])),
        this.#instance,
      );
    } finally {
      done.abort();
      await trusted?.close();
    }
  }

  #describe(error: unknown): string {
    const file = error instanceof Error ? error.cause : undefined;
    for (const one of [error, file]) {
      if (one instanceof UnreadableFileError) {
        return one.message;
      }
    }
    return describeReadError(error, {
      system: 'The Kubeflow Model Registry',
      scope: new URL(this.#instance.options.url).host,
      grant:
        'Let the backend send GET requests to the registry; the README has the policy.',
    });
  }
}
