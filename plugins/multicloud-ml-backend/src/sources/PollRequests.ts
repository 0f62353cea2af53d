import { isConflict } from './isConflict';
import { sleep } from './sleep';

/** Milliseconds between a change and the reading that it causes. */
export interface PollRequestWaits {
  /** Nothing must have changed for so long. */
  quiet: number;
  /** Longer than that nobody waits for quiet. */
  mostQuiet: number;
  /** Between attempts while a reading is under way: it may have passed by what has changed. */
  retry: number;
}

/** Makes one request for a reading of many changes that come close together. */
export class PollRequests {
  private isWanted = false;
  private sending: Promise<void> | undefined;

  constructor(
    private readonly options: {
      send: () => Promise<void>;
      waits: PollRequestWaits;
      /** Once given, nothing is waited for and nothing is sent. */
      signal: AbortSignal;
      onError: (error: unknown) => void;
    },
  ) {}

  /** Something has changed. */
  add(): void {
    this.isWanted = true;
    this.sending ??= this.sendWanted();
  }

  /** When all that was added has led to a request. */
  async settled(): Promise<void> {
    await this.sending;
  }

  private async sendWanted(): Promise<void> {
    const { signal } = this.options;
    while (this.isWanted && !signal.aborted) {
      await this.untilQuiet();
      await this.send();
    }
    this.sending = undefined;
  }

  private async untilQuiet(): Promise<void> {
    const { waits, signal } = this.options;
    for (let waited = 0; this.isWanted && waited < waits.mostQuiet; ) {
      this.isWanted = false;
      await sleep(waits.quiet, signal);
      waited += waits.quiet;
    }
  }

  private async send(): Promise<void> {
    const { signal, waits, send, onError } = this.options;
    while (!signal.aborted) {
      // What comes from here on may be too late for the reading.
      this.isWanted = false;
      try {
        await send();
        return;
      } catch (error) {
        if (!isConflict(error)) {
          onError(error);
          return;
        }
        await sleep(waits.retry, signal);
      }
    }
  }
}
