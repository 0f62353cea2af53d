import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  EVENT_PROJECTIONS_CHANGED,
  type Projection,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import DataLoader from 'dataloader';
import type { MulticloudMlClient } from '../backend/MulticloudMlClient';
import { changedProjections } from './changedProjections';

/** `none`: the backend answered and has not assessed it. `unreachable`: nobody can say. */
export type ProjectionAnswer = Projection | 'none' | 'unreachable';

/** The catalog processes about ten entities at once; this long they wait for one another to share a request. */
const GATHER_MS = 10;
const LARGEST_BATCH = 200;
/** After a failure the backend is left alone this long, so that a backend that hangs does not slow the catalog. */
const PAUSE_MS = 5_000;
const MOST_MISSED = 10_000;
/** How long it may take until the catalog processes what was registered. */
const AHEAD_MS = 10 * 60_000;
const MOST_AHEAD = 100_000;

/** Reads projections in batches, and never fails. */
export class ProjectionReader {
  readonly #client: MulticloudMlClient;
  readonly #logger: LoggerService;
  readonly #onRecovered: (entityRefs: string[]) => void;
  readonly #loader: DataLoader<string, ProjectionAnswer>;
  readonly #missed = new Set<string>();
  /** Refs that the backend had no projection of when it was asked ahead, with when that was. */
  readonly #unassessed = new Map<string, number>();
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

  async read(entityRef: string): Promise<ProjectionAnswer> {
    const askedAt = this.#unassessed.get(entityRef);
    this.#unassessed.delete(entityRef);
    return askedAt !== undefined && Date.now() - askedAt < AHEAD_MS
      ? 'none'
      : this.#loader.load(entityRef);
  }

  /**
   * Asks for many before the catalog processes them, of which most are new. The backend cannot have assessed those, and
   * asking for ten at a time would cost more than all the rest that the first processing of a fleet costs us.
   */
  async lookAhead(entityRefs: readonly string[]): Promise<void> {
    if (this.#unassessed.size + entityRefs.length > MOST_AHEAD) {
      this.#unassessed.clear();
    }
    const askedAt = Date.now();
    for (let from = 0; from < entityRefs.length; from += LARGEST_BATCH) {
      const refs = entityRefs.slice(from, from + LARGEST_BATCH);
      const answers = await this.#readBatch(refs);
      refs.forEach((ref, index) => {
        if (answers[index] === 'none') {
          this.#unassessed.set(ref, askedAt);
        }
      });
    }
  }

  /** From now on, what was known ahead of a projection holds no more once it has changed. */
  async follow(events: EventsService): Promise<void> {
    await events.subscribe({
      id: 'multicloud-ml-projections-ahead',
      topics: [EVENT_PROJECTIONS_CHANGED],
      onEvent: async ({ eventPayload }) => {
        const payload = changedProjections.safeParse(eventPayload);
        payload.data?.entityRefs.forEach(ref => this.#unassessed.delete(ref));
      },
    });
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
