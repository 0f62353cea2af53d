import { addAbortListener } from 'node:events';

/** Tells one listener that something has changed; many changes in between are one. */
export class Changes {
  #pending = false;
  #wake: (() => void) | undefined;
  #forget: (() => void) | undefined;

  notify(): void {
    this.#pending = true;
    this.#wake?.();
  }

  /** @returns once something has changed since it returned last, or the signal is given */
  async next(signal: AbortSignal): Promise<void> {
    if (!this.#pending && !signal.aborted) {
      await new Promise<void>(resolve => {
        this.#wake = resolve;
        const aborted = addAbortListener(signal, () => resolve());
        this.#forget = () => aborted[Symbol.dispose]();
      });
      this.#forget?.();
      this.#wake = undefined;
    }
    this.#pending = false;
  }
}
