/**
 * What the work gives, or the reason of the signal as soon as it is raised, for clients that know no signals.
 *
 * @throws the reason of the signal
 */
export async function orAbort<T>(
  work: Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  let stopListening = () => {};
  const aborted = new Promise<never>((_, reject) => {
    const abort = () => reject(signal.reason);
    stopListening = () => signal.removeEventListener('abort', abort);
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) {
      abort();
    }
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    stopListening();
  }
}
