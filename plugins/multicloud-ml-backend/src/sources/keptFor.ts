/** Answers with the same for a while, so that many who ask at once cause one reading. A failure is not kept. */
export function keptFor<T>(
  milliseconds: number,
  clock: () => Date,
  load: () => Promise<T>,
): () => Promise<T> {
  let kept: { until: number; value: Promise<T> } | undefined;
  return () => {
    const now = clock().getTime();
    if (!kept || kept.until <= now) {
      const value = load();
      const entry = { until: now + milliseconds, value };
      kept = entry;
      value.catch(() => {
        if (kept === entry) {
          kept = undefined;
        }
      });
    }
    return kept.value;
  };
}
