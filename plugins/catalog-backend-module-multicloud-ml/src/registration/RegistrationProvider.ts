import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import { EVENT_REGISTRATIONS_CHANGED } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { MulticloudMlClient } from '../backend/MulticloudMlClient';
import type { RegistrationChange } from '../backend/responses';
import type { ProjectionReader } from '../projection/ProjectionReader';

/** By this the catalog tells what we registered from what others did. */
export const REGISTRATION_LOCATION_KEY = 'multicloud-ml';

/** One page is one change to the catalog: many small ones are slow, and one large one holds up everything else. */
const PAGE_SIZE = 1_000;
const PULL_EVERY_SECONDS = 30;
/** A backend whose database was made anew counts from 1 again; reading everything once an hour finds that. */
const REPLAY_EVERY_MS = 60 * 60 * 1_000;

/**
 * Registers in the catalog the models that sources know. Applies what changed since it last looked; after a restart
 * it applies everything once more, which changes nothing that is in place. Only the backend's own word removes an
 * entity: a backend that fails, or answers nonsense, changes nothing.
 */
export class RegistrationProvider implements EntityProvider {
  readonly #client: MulticloudMlClient;
  readonly #projections: Pick<ProjectionReader, 'lookAhead'>;
  readonly #events: EventsService;
  readonly #scheduler: SchedulerService;
  readonly #logger: LoggerService;
  #connection?: EntityProviderConnection;
  #cursor = 0;
  #replayedAt = 0;
  #running: Promise<void> = Promise.resolve();
  #queued?: Promise<void>;
  #failing = false;

  constructor(options: {
    client: MulticloudMlClient;
    projections: Pick<ProjectionReader, 'lookAhead'>;
    events: EventsService;
    scheduler: SchedulerService;
    logger: LoggerService;
  }) {
    this.#client = options.client;
    this.#projections = options.projections;
    this.#events = options.events;
    this.#scheduler = options.scheduler;
    this.#logger = options.logger;
  }

  getProviderName(): string {
    return 'multicloud-ml';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    await this.#events.subscribe({
      id: 'multicloud-ml-registrations',
      topics: [EVENT_REGISTRATIONS_CHANGED],
      // Only starts it: whoever publishes waits for this.
      onEvent: async () => void this.pullQuietly(),
    });
    await this.#scheduler
      .createScheduledTaskRunner({
        frequency: { seconds: PULL_EVERY_SECONDS },
        timeout: { minutes: 10 },
        // The backend usually starts along with the catalog, and is not ready at once.
        initialDelay: { seconds: 5 },
      })
      .run({
        id: 'multicloud-ml-registrations',
        fn: () => this.pullQuietly(),
      });
  }

  /** As {@link pull}, for those who cannot do anything about a failure; the next pull makes up for it. */
  async pullQuietly(): Promise<void> {
    try {
      await this.pull();
      this.#failing = false;
    } catch (error) {
      // Once is enough: the backend may just be starting.
      const message = `Could not read registrations, nothing is changed until the next try: ${stringifyError(
        error,
      )}`;
      this.#logger[this.#failing ? 'debug' : 'warn'](message);
      this.#failing = true;
    }
  }

  /**
   * Applies what changed. Done when everything that the backend had at the time of the call is applied.
   *
   * @throws when the backend or the catalog's database fails; what was applied stays, the rest is tried again.
   */
  pull(): Promise<void> {
    // One at a time. Those that come while one runs share the one after it.
    this.#queued ??= this.#running
      .catch(() => {})
      .then(() => {
        this.#queued = undefined;
        this.#running = this.#pullAll();
        return this.#running;
      });
    return this.#queued;
  }

  /** Takes one entity out of the catalog at once, if it was us who registered it. */
  async withdraw(entityRef: string): Promise<void> {
    // A pull that is under way may still hold the entity and put it back; the next one removes it for good.
    await this.#running.catch(() => {});
    await this.#connection?.applyMutation({
      type: 'delta',
      added: [],
      removed: [{ entityRef, locationKey: REGISTRATION_LOCATION_KEY }],
    });
  }

  /** Has the catalog process again what it knows under these refresh keys. */
  async refresh(keys: string[]): Promise<void> {
    await this.#connection?.refresh({ keys });
  }

  async #pullAll(): Promise<void> {
    if (!this.#connection) {
      return;
    }
    const startedAt = Date.now();
    const replay = startedAt - this.#replayedAt >= REPLAY_EVERY_MS;
    let after = replay ? 0 : this.#cursor;
    for (let more = true; more; ) {
      const page = await this.#client.listRegistrations({
        after,
        limit: PAGE_SIZE,
      });
      for (const { entityRef, reason } of page.refused) {
        this.#logger.warn(`Cannot register ${entityRef}: ${reason}`);
      }
      await this.#apply(this.#connection, page.changes);
      // A page that does not move on would be asked for forever.
      more = page.more && page.last !== undefined && page.last > after;
      after = page.last ?? after;
      this.#cursor = after;
    }
    if (replay) {
      this.#replayedAt = startedAt;
    }
  }

  async #apply(
    connection: EntityProviderConnection,
    changes: RegistrationChange[],
  ) {
    // The last word on each entity; a page may hold several.
    const latest = [
      ...new Map(changes.map(change => [change.entityRef, change])).values(),
    ];
    if (latest.length === 0) {
      return;
    }
    await this.#projections.lookAhead(
      latest.flatMap(({ entity, entityRef }) => (entity ? [entityRef] : [])),
    );
    await connection.applyMutation({
      type: 'delta',
      added: latest.flatMap(({ entity }) =>
        entity ? [{ entity, locationKey: REGISTRATION_LOCATION_KEY }] : [],
      ),
      removed: latest.flatMap(({ entity, entityRef }) =>
        entity ? [] : [{ entityRef, locationKey: REGISTRATION_LOCATION_KEY }],
      ),
    });
  }
}
