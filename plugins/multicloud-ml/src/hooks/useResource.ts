import { useCallback, useEffect, useRef, useState } from 'react';

/** What a page knows of something that it reads: never blank when an earlier answer can still be shown. */
export interface Resource<T> {
  /** The last answer; kept while a newer one is asked for, and when that fails. */
  data?: T;
  /** When `data` arrived. */
  loadedAt?: Date;
  /** Why the last request failed; absent while all is well. */
  error?: Error;
  /** A request is under way. */
  isLoading: boolean;
  /** Asks again. */
  reload: () => void;
}

/**
 * Reads something whenever `key` changes, and gives up on the request when the page goes or asks for something else.
 *
 * `key` says all that `load` depends on. Data of another key is dropped, unless `keepPrevious` is set for a table that
 * shows its old rows until the new ones are there, or `keepWithin` is still the same: what the figures are about, when
 * only how they are shown has changed.
 */
export function useResource<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
  options: { keepPrevious?: boolean; keepWithin?: string } = {},
): Resource<T> {
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{
    key: string;
    within?: string;
    data: T;
    at: Date;
  }>();
  const [settled, setSettled] = useState<{ request: string; error?: Error }>();
  const within = options.keepWithin;
  const request = `${attempt} ${key}`;

  // A new closure on every render must not be a new request: only `key` and `reload` are.
  const latestLoad = useRef(load);
  useEffect(() => {
    latestLoad.current = load;
  });

  useEffect(() => {
    const controller = new AbortController();
    latestLoad.current(controller.signal).then(
      data => {
        if (controller.signal.aborted) return;
        setAnswer({ key, within, data, at: new Date() });
        setSettled({ request });
      },
      reason => {
        if (controller.signal.aborted) return;
        const error =
          reason instanceof Error ? reason : new Error(String(reason));
        setSettled({ request, error });
      },
    );
    return () => controller.abort();
  }, [key, within, request]);

  const reload = useCallback(() => setAttempt(last => last + 1), []);
  const isKept =
    options.keepPrevious || (within !== undefined && answer?.within === within);
  const shown = answer?.key === key || isKept ? answer : undefined;

  return {
    data: shown?.data,
    loadedAt: shown?.at,
    error: settled?.request === request ? settled.error : undefined,
    isLoading: settled?.request !== request,
    reload,
  };
}
