import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { Projection } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import DataLoader from 'dataloader';
import type { MulticloudMlClient } from '../backend/MulticloudMlClient';

/** `none`: the backend answered and has not assessed it. `unreachable`: nobody can say. */
export type ProjectionAnswer = Projection | 'none' | 'unreachable';

/** The catalog processes about ten entities at once; this long they wait for one another to share a request. */
const GATHER_MS = 10;
const LARGEST_BATCH = 200;
/** After a failure the backend is left alone this long, so that a backend that hangs does not slow the catalog. */
const PAUSE_MS = 5_000;
const MOST_MISSED = 10_000;

/** Reads projections in batches, and never fails. */
export class ProjectionReader {
  readonly #client: MulticloudMlClient;
  readonly #logger: LoggerService;
  readonly #onRecovered: (entityRefs: string[]) => void;
  readonly #loader: DataLoader<string, ProjectionAnswer>;
  readonly #missed = new Set<string>();
  #reachable = true;
  #pausedUntil = 0;

  /**
   * @param options - `onRecovered` is told which refs were answered `unreachable`, once the backend answers again.
   */
  constructor(options: {
    client: MulticloudMlClient;
    logger: LoggerService;
    onRecovered: (entityRefs: string[]) => void;
  }) {
    this.#client = options.client;
    this.#logger = options.logger;
    this.#onRecovered = options.onRecovered;
    this.#loader = new DataLoader(refs => this.#readBatch(refs), {
      cache: false,
      maxBatchSize: LARGEST_BATCH,
      batchScheduleFn: run => setTimeout(run, GATHER_MS),
    });
  }

  read(entityRef: string): Promise<ProjectionAnswer> {
    return this.#loader.load(entityRef);
  }

  async #readBatch(refs: readonly string[]): Promise<ProjectionAnswer[]> {
    if (Date.now() < this.#pausedUntil) {
      return this.#unreachable(refs);
    }
    try {
      const projections = await this.#client.getProjections(refs);
      const byRef = new Map(projections.map(item => [item.entityRef, item]));
      this.#recovered();
      return refs.map(ref => byRef.get(ref) ?? 'none');
    } catch (error) {
      this.#failed(error);
      return this.#unreachable(refs);
    }
  }

  #unreachable(refs: readonly string[]): ProjectionAnswer[] {
    for (const ref of refs) {
      if (this.#missed.size < MOST_MISSED) {
        this.#missed.add(ref);
      }
    }
    return refs.map(() => 'unreachable');
  }

  #failed(error: unknown) {
    this.#pausedUntil = Date.now() + PAUSE_MS;
    if (this.#reachable) {
      this.#reachable = false;
      this.#logger.warn(
        `The multicloud-ml backend does not answer; models keep the labels that they had: ${stringifyError(
          error,
        )}`,
      );
    }
  }

  #recovered() {
    if (this.#reachable) {
      return;
    }
    this.#reachable = true;
    this.#logger.info('The multicloud-ml backend answers again');
    const missed = [...this.#missed];
    this.#missed.clear();
    this.#onRecovered(missed);
  }
}
