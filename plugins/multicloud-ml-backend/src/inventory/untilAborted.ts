/**
 * The items of an iterable until it ends or the signal is given, whether or not the iterable listens to it.
 *
 * @throws Error when the signal is given first
 */
export async function* untilAborted<T>(
  items: AsyncIterable<T>,
  signal: AbortSignal,
): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  let stop: () => void = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(new Error('it did not finish within its time limit'));
    if (signal.aborted) {
      stop();
    } else {
      signal.addEventListener('abort', stop, { once: true });
    }
  });
  // Nobody may be waiting for it at the moment that it rejects.
  aborted.catch(() => undefined);
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), aborted]);
      if (next.done) {
        return;
      }
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    // Not awaited: an iterator that hangs would not answer.
    Promise.resolve(iterator.return?.()).catch(() => undefined);
  }
}
