import { setTimeout as sleep } from 'node:timers/promises';

/**
 * The time until the next question of how far a query is: longer and longer, up to a few seconds.
 *
 * @throws the reason of the signal when it aborts
 */
export async function pause(
  attempt: number,
  options: { signal: AbortSignal },
): Promise<void> {
  await sleep(Math.min(100 * 1.6 ** attempt, 3_000), undefined, options);
}
