import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import {
  EVENT_PROJECTIONS_CHANGED,
  projectionRefreshKey,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { EventsService } from '@backstage/plugin-events-node';
import { changedProjections } from './changedProjections';

const LARGEST_CHUNK = 100;
const RETRY_MS = 5_000;
/** More than these in a row are no person's edits but a fleet: it waits until no more are added for so long … */
const MOST_IN_A_ROW = LARGEST_CHUNK;
const QUIET_MS = 15_000;
/** … and for no longer than this in all. */
const LONGEST_WAIT_MS = 120_000;

/**
 * Has the catalog process those models again whose projection changed, at a bounded rate. Provides no entity; it is
 * an entity provider because that is what the catalog hands its refresh to.
 *
 * The newest change goes first: somebody who has just edited a file waits for it, a fleet graded anew can wait. While many
 * are still being added it does wait: they come from a fleet that the catalog is processing for the first time, and
 * processing what is done already once more would only keep it from the rest.
 */
export class ProjectionRefresher implements EntityProvider {
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  readonly #perSecond: number;
  readonly #pending = new Set<string>();
  #connection?: EntityProviderConnection;
  #timer?: NodeJS.Timeout;
  #busy = false;
  #stopped = false;
  #addedAt = 0;
  /** How many were added without a pause between them, or since the last of those before were done. */
  #inARow = 0;
  #waitingSince?: number;

  constructor(options: {
    events: EventsService;
    logger: LoggerService;
    refreshesPerSecond: number;
  }) {
    this.#events = options.events;
    this.#logger = options.logger;
    this.#perSecond = options.refreshesPerSecond;
  }

  getProviderName(): string {
    return 'multicloud-ml-projections';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    await this.#events.subscribe({
      id: 'multicloud-ml-projections',
      topics: [EVENT_PROJECTIONS_CHANGED],
      // Only notes what to do: whoever publishes waits for this.
      onEvent: async ({ eventPayload }) => {
        const payload = changedProjections.safeParse(eventPayload);
        if (payload.success) {
          this.refresh(payload.data.entityRefs);
        }
      },
    });
    this.#wake();
  }

  /** Queues models; those that are queued already move to the front. */
  refresh(entityRefs: readonly string[]): void {
    for (const ref of entityRefs) {
      this.#pending.delete(ref);
      this.#pending.add(ref);
    }
    const now = Date.now();
    if (now - this.#addedAt > QUIET_MS && this.#waitingSince === undefined) {
      this.#inARow = 0;
    }
    this.#inARow += entityRefs.length;
    this.#addedAt = now;
    this.#wake();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #wake() {
    const idle = !this.#busy && !this.#stopped;
    if (!idle || !this.#connection || this.#pending.size === 0) {
      return;
    }
    const waitMs = this.#waitMs();
    if (waitMs > 0) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#wake(), waitMs).unref();
    } else {
      void this.#run(this.#connection);
    }
  }

  /** How long a fleet has still to wait; 0 for a few models. */
  #waitMs(): number {
    if (this.#inARow <= MOST_IN_A_ROW) {
      return 0;
    }
    const now = Date.now();
    this.#waitingSince ??= now;
    return Math.min(
      this.#addedAt + QUIET_MS - now,
      this.#waitingSince + LONGEST_WAIT_MS - now,
    );
  }

  async #run(connection: EntityProviderConnection) {
    this.#busy = true;
    const chunk = this.#takeNewest();
    let pauseMs = (chunk.length / this.#perSecond) * 1000;
    try {
      await connection.refresh({ keys: chunk.map(projectionRefreshKey) });
    } catch (error) {
      chunk.forEach(ref => this.#pending.add(ref));
      pauseMs = Math.max(pauseMs, RETRY_MS);
      this.#logger.warn(
        `Could not have ${chunk.length} models processed again, next try in ${
          pauseMs / 1000
        } s: ${stringifyError(error)}`,
      );
    }
    if (this.#stopped) {
      return;
    }
    // Busy until the pause is over, also with nothing left to do: the next event must not exceed the rate.
    this.#timer = setTimeout(() => {
      this.#busy = false;
      if (this.#pending.size === 0 && this.#waitingSince !== undefined) {
        this.#inARow = 0;
        this.#waitingSince = undefined;
      }
      this.#wake();
    }, pauseMs).unref();
  }

  #takeNewest(): string[] {
    // A second's worth at a time, so that a low rate does not turn into rare bursts.
    const size = Math.min(LARGEST_CHUNK, Math.ceil(this.#perSecond));
    const chunk = [...this.#pending].slice(-size);
    chunk.forEach(ref => this.#pending.delete(ref));
    return chunk;
  }
}
