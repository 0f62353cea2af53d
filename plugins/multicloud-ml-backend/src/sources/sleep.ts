import { setTimeout } from 'node:timers/promises';

/** Waits, but no longer than until the signal is given. */
export async function sleep(
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
}
