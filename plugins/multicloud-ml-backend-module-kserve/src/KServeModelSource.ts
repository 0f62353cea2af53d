import { setTimeout as sleep } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  type ModelSource,
  type ModelSourceEvent,
  pollScopes,
  type ScopePage,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { ClusterConnection } from './cluster/ClusterConnection';
import type { ClusterOptions } from './cluster/ClusterOptions';
import {
  createTokenReader,
  type TokenReader,
} from './credentials/createTokenReader';
import { describeFailure } from './describeFailure';
import { readCluster } from './readCluster';
import type { KServeInstance } from './readKServeInstances';
import { servicesPaths } from './services/servicesPaths';
import { Changes } from './watch/Changes';
import { watchList, type WatchListOptions } from './watch/watchList';

/** Reads the InferenceServices of a set of clusters; a cluster is a scope. */
export class KServeModelSource implements ModelSource {
  readonly id: string;
  readonly type: string;
  readonly schedule: ModelSource['schedule'];
  readonly defaultOwner: string;
  readonly register: boolean;
  readonly template: ModelSource['template'];
  readonly watch: ModelSource['watch'];
  readonly #options: KServeInstance['options'];
  readonly #clusters: ReadonlyMap<string, ClusterOptions>;
  readonly #tokens = new Map<string, TokenReader>();
  readonly #logger: LoggerService;
  readonly #wait: WatchListOptions['wait'];

  constructor(
    instance: KServeInstance,
    options: {
      logger: LoggerService;
      /** In place of a timer, for tests. */
      wait?: WatchListOptions['wait'];
    },
  ) {
    this.id = instance.id;
    this.type = instance.type;
    this.schedule = instance.schedule;
    this.defaultOwner = instance.defaultOwner;
    this.register = instance.register;
    this.template = instance.template;
    this.#options = instance.options;
    this.#clusters = new Map(
      instance.options.clusters.map(cluster => [cluster.name, cluster]),
    );
    this.#logger = options.logger.child({ source: instance.id });
    this.#wait = options.wait ?? waitFor;
    this.watch = instance.options.watch
      ? ({ signal }) => this.#watch(signal)
      : undefined;
  }

  poll({ signal }: { signal: AbortSignal }): AsyncIterable<ModelSourceEvent> {
    return pollScopes(this.#clusters.keys(), {
      read: name => this.#read(name, signal),
      describe: describeFailure,
      signal,
      logger: this.#logger,
    });
  }

  async *#read(name: string, signal: AbortSignal): AsyncGenerator<ScopePage> {
    const cluster = this.#clusters.get(name);
    if (!cluster) {
      return;
    }
    const connection = await this.#open(cluster);
    try {
      yield* readCluster(connection, cluster, this.#options, signal);
    } finally {
      await connection.close();
    }
  }

  async *#watch(signal: AbortSignal): AsyncGenerator<void> {
    const changes = new Changes();
    // Ends the watches too when nobody listens any more.
    const stopped = new AbortController();
    const ended = AbortSignal.any([signal, stopped.signal]);
    const watches = [...this.#clusters.values()].flatMap(cluster =>
      servicesPaths(cluster).map(path =>
        watchList({
          name: cluster.name,
          path,
          open: () => this.#open(cluster),
          onChange: () => changes.notify(),
          wait: this.#wait,
          logger: this.#logger,
          signal: ended,
        }),
      ),
    );
    try {
      for (;;) {
        await changes.next(signal);
        if (signal.aborted) {
          return;
        }
        yield;
      }
    } finally {
      stopped.abort();
      await Promise.allSettled(watches);
    }
  }

  #open(cluster: ClusterOptions): Promise<ClusterConnection> {
    return ClusterConnection.open(
      cluster,
      this.#tokenReader(cluster),
      this.#options,
    );
  }

  /** Kept, so that tokens are used for as long as they are good. */
  #tokenReader(cluster: ClusterOptions): TokenReader {
    const kept = this.#tokens.get(cluster.name) ?? createTokenReader(cluster);
    this.#tokens.set(cluster.name, kept);
    return kept;
  }
}

async function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
