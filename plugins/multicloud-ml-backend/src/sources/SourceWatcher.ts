import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ModelSource } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { untilAborted } from '../inventory/untilAborted';
import { type PollRequestWaits, PollRequests } from './PollRequests';
import { sleep } from './sleep';

/** Milliseconds that the watcher waits for things. */
export interface WatchWaits extends PollRequestWaits {
  /** How long one replica listens before another may take over. */
  listen: number;
  /** Before a watch that ended is started again, and after its first failure. */
  restart: number;
  /** The longest wait between failures, which doubles from one to the next. */
  mostBackOff: number;
}

const WAITS: WatchWaits = {
  listen: 15 * 60_000,
  restart: 5_000,
  mostBackOff: 5 * 60_000,
  quiet: 5_000,
  mostQuiet: 60_000,
  retry: 5_000,
};

/**
 * Listens to sources that can say when something has changed, and has them read soon after. It only makes the inventory
 * fresher: whatever goes wrong here, the source is still read on its schedule.
 */
export class SourceWatcher {
  constructor(
    private readonly options: {
      /** Asks the scheduler for a reading; throws a ConflictError while one is under way. */
      requestPoll: (source: ModelSource) => Promise<void>;
      logger: LoggerService;
      waits?: WatchWaits;
    },
  ) {}

  /** Listens for a while, or until the signal is given. */
  async watch(
    source: ModelSource & Required<Pick<ModelSource, 'watch'>>,
    signal: AbortSignal,
  ): Promise<void> {
    const waits = this.options.waits ?? WAITS;
    const listening = AbortSignal.any([
      signal,
      AbortSignal.timeout(waits.listen),
    ]);
    const requests = new PollRequests({
      send: () => this.options.requestPoll(source),
      waits,
      signal,
      onError: error =>
        this.warn(source, 'could not be read after a change', error),
    });
    let failures = 0;
    while (!listening.aborted) {
      try {
        const changes = source.watch({ signal: listening });
        for await (const _ of untilAborted(changes, listening)) {
          failures = 0;
          requests.add();
        }
        failures = 0;
      } catch (error) {
        if (listening.aborted) {
          break;
        }
        failures++;
        this.warn(source, 'could not be watched', error);
      }
      await sleep(
        Math.min(
          waits.restart * 2 ** Math.max(0, failures - 1),
          waits.mostBackOff,
        ),
        listening,
      );
    }
    // A change that came last is not lost: the scheduler leaves some time after the listening.
    await requests.settled();
  }

  private warn(source: ModelSource, what: string, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.options.logger.warn(
      `${source.id} ${what}: ${message.replace(
        /\.$/,
        '',
      )}. It is tried again, and read on its schedule in the meantime.`,
    );
  }
}
