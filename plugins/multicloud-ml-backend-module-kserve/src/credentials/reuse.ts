/**
 * Keeps what was made for as long as it is good. A clock that jumps back makes it anew.
 *
 * @param goodForMs - counted from before it was made
 */
export function reuse<T>(
  make: () => Promise<T>,
  goodForMs: number,
  now: () => number = Date.now,
): () => Promise<T> {
  let kept: { value: T; madeAt: number } | undefined;
  return async () => {
    const at = now();
    const age = kept && at - kept.madeAt;
    if (!kept || age === undefined || age < 0 || age >= goodForMs) {
      kept = { value: await make(), madeAt: at };
    }
    return kept.value;
  };
}
