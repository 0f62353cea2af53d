import { setTimeout as sleep } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { ResponseError, stringifyError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import { z } from 'zod';
import type { MulticloudMlClient } from '../backend/MulticloudMlClient';
import type { ContestedLocations } from './ContestedLocations';
import {
  REGISTRATION_LOCATION_KEY,
  type RegistrationProvider,
} from './RegistrationProvider';

/** Published by the catalog backend, whose constant of that name is not meant for modules. */
const CONFLICTS_TOPIC = 'experimental.catalog.conflict';
const ATTEMPTS = 6;
const BETWEEN_ATTEMPTS_MS = 5_000;
/** An entity that stays contested is looked at again at most this often. */
const YIELD_AGAIN_MS = 60_000;

const conflictSchema = z.object({
  entityRef: z.string(),
  newLocationKey: z.string(),
  existingLocationKey: z.string(),
});

type Conflict = z.infer<typeof conflictSchema>;

/**
 * Gives up a model that we registered from a source when a team registers it from a file: the file wins.
 *
 * First the file's location is made to be written anew in every run, and only when that has begun is the
 * registration given up; in the other order a restart in between would leave the model out of the catalog.
 */
export class ConflictHandler {
  readonly #client: MulticloudMlClient;
  readonly #provider: RegistrationProvider;
  readonly #locations: ContestedLocations;
  readonly #logger: LoggerService;
  readonly #reading = new Set<string>();
  readonly #yielding = new Set<string>();
  readonly #yieldedAt = new Map<string, number>();

  constructor(options: {
    client: MulticloudMlClient;
    provider: RegistrationProvider;
    locations: ContestedLocations;
    logger: LoggerService;
  }) {
    this.#client = options.client;
    this.#provider = options.provider;
    this.#locations = options.locations;
    this.#logger = options.logger;
  }

  async subscribe(events: EventsService): Promise<void> {
    await events.subscribe({
      id: 'multicloud-ml-conflicts',
      topics: [CONFLICTS_TOPIC],
      // Only starts it: the catalog publishes within a transaction, which waits for this.
      onEvent: async ({ eventPayload }) => {
        const conflict = conflictSchema.safeParse(eventPayload);
        if (conflict.success) {
          void this.#handle(conflict.data);
        }
      },
    });
  }

  async #handle(conflict: Conflict) {
    const { entityRef, newLocationKey, existingLocationKey } = conflict;
    if (existingLocationKey !== REGISTRATION_LOCATION_KEY) {
      return;
    }
    try {
      if (!this.#locations.contest(newLocationKey)) {
        // The location's next run meets the conflict again, and that one is acted on.
        await once(this.#reading, newLocationKey, () =>
          this.#readAgain(newLocationKey),
        );
      } else if (!this.#yieldedLately(entityRef)) {
        await once(this.#yielding, entityRef, () => this.#giveUp(conflict));
      }
    } catch (error) {
      this.#logger.warn(
        `Could not give up ${entityRef} to ${newLocationKey}; it is tried again when that is next read: ${stringifyError(
          error,
        )}`,
      );
    }
  }

  async #giveUp({ entityRef, newLocationKey }: Conflict) {
    await this.#yield(entityRef);
    this.#yieldedAt.set(entityRef, Date.now());
    await this.#provider.withdraw(entityRef);
    this.#logger.info(
      `Gave up ${entityRef}, which is now registered by ${newLocationKey}`,
    );
    await this.#provider.refresh(this.#locations.refreshKeys(newLocationKey));
    this.#locations.settle(newLocationKey);
  }

  async #yield(entityRef: string) {
    try {
      await this.#client.yieldRegistration(entityRef);
    } catch (error) {
      // Unknown there: all the more reason to give it up here.
      if (!(error instanceof ResponseError && error.statusCode === 404)) {
        throw error;
      }
    }
  }

  /** Several times, because where the catalog runs more than once another instance may read the location. */
  async #readAgain(locationRef: string) {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      await this.#provider.refresh(this.#locations.refreshKeys(locationRef));
      await sleep(BETWEEN_ATTEMPTS_MS, undefined, { ref: false });
      if (this.#locations.hasBegun(locationRef)) {
        return;
      }
    }
  }

  #yieldedLately(entityRef: string): boolean {
    const at = this.#yieldedAt.get(entityRef);
    return at !== undefined && Date.now() - at < YIELD_AGAIN_MS;
  }
}

/** Leaves alone what is being done already. */
async function once(
  busy: Set<string>,
  key: string,
  work: () => Promise<void>,
): Promise<void> {
  if (busy.has(key)) {
    return;
  }
  busy.add(key);
  try {
    await work();
  } finally {
    busy.delete(key);
  }
}
