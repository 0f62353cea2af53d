import type {
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { ScmIntegrations } from '@backstage/integration';
import {
  pollScopes,
  type ModelSource,
  type ModelSourceEvent,
  type ScopePage,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import pLimit from 'p-limit';
import { groupModels, type Repository } from './catalog/groupModels';
import type { ModelEntities } from './catalog/ModelEntities';
import type { RepositoryInstance } from './readRepositoryInstances';
import { directoriesOf, reportTree } from './reportTree';
import { describeTreeError } from './tree/describeTreeError';
import { RepositoryReader } from './tree/RepositoryReader';

/**
 * Reads the repositories of the catalog's models, each once; a repository is a scope. What its files say of a model is
 * evidence of the rank `repository`. Nothing is registered: the models are entities already.
 */
export class RepositoryModelSource implements ModelSource {
  readonly id: string;
  readonly type: string;
  readonly schedule: ModelSource['schedule'];
  readonly register = false;
  /** Never used, because nothing is registered. */
  readonly defaultOwner = 'group:default/unknown';
  readonly #concurrency: number;
  readonly #entities: ModelEntities;
  readonly #integrations: ScmIntegrations;
  readonly #logger: LoggerService;
  readonly #reader: RepositoryReader;

  constructor(
    instance: RepositoryInstance,
    options: {
      entities: ModelEntities;
      integrations: ScmIntegrations;
      logger: LoggerService;
      urlReader: UrlReaderService;
    },
  ) {
    this.id = instance.id;
    this.type = instance.type;
    this.schedule = instance.schedule;
    this.#concurrency = instance.options.concurrency;
    this.#entities = options.entities;
    this.#integrations = options.integrations;
    this.#logger = options.logger.child({ source: instance.id });
    this.#reader = new RepositoryReader(options.urlReader, instance.options);
  }

  /**
   * @throws Error when the catalog cannot be read: then no repository is known.
   */
  async *poll(options: {
    signal: AbortSignal;
  }): AsyncGenerator<ModelSourceEvent> {
    const repositories = await this.#repositories(options.signal);
    // Ends what still runs when the caller wants no more.
    const done = new AbortController();
    const signal = AbortSignal.any([options.signal, done.signal]);
    const limit = pLimit(this.#concurrency);
    const reads = new Map(
      repositories.map(repository => [
        repository.name,
        limit(() => settle(this.#read(repository, signal))),
      ]),
    );
    try {
      yield* pollScopes(reads.keys(), {
        async *read(scope) {
          const result = await reads.get(scope);
          reads.delete(scope);
          if (result && 'error' in result) {
            throw result.error;
          }
          yield* result?.value ?? [];
        },
        describe: describeTreeError,
        signal,
        logger: this.#logger,
      });
    } finally {
      done.abort();
    }
  }

  async #repositories(signal: AbortSignal): Promise<Repository[]> {
    try {
      const repositories = await groupModels(
        this.#entities.pages(),
        this.#integrations,
      );
      signal.throwIfAborted();
      this.#reader.keepOnly(
        new Set(repositories.flatMap(({ trees }) => [...trees.keys()])),
      );
      return repositories;
    } catch (error) {
      signal.throwIfAborted();
      this.#logger.warn(
        `the catalog could not be read: ${
          isError(error) ? error.message : error
        }`,
      );
      throw new Error(
        'The catalog could not be read, so which repositories there are is unknown. They are read again at the next poll; the backend log has the error.',
      );
    }
  }

  async #read(
    { trees }: Repository,
    signal: AbortSignal,
  ): Promise<ScopePage[]> {
    const pages: ScopePage[] = [];
    for (const [url, models] of trees) {
      signal.throwIfAborted();
      const tree = await this.#reader.read(url, directoriesOf(models), signal);
      pages.push(reportTree(url, tree, models));
    }
    return pages;
  }
}

/** How a promise ended, so that one that nobody waits for yet may fail. */
async function settle<T>(
  promise: Promise<T>,
): Promise<{ value: T } | { error: unknown }> {
  try {
    return { value: await promise };
  } catch (error) {
    return { error };
  }
}
