import { useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { SourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { multicloudMlApiRef } from '../../api';
import { reasonOf } from '../../hooks';
import { outcomeWords } from './sourceWords';

/** Between two looks at a source that is being read. */
const LOOK_AGAIN_MS = 2000;

/** How long the page looks for the end of a reading that somebody asked for. */
const MOST_WAIT_MS = 10 * 60_000;

type Run =
  | { phase: 'sending' }
  | { phase: 'awaited'; before?: string; message: string; askedAt: number }
  | { phase: 'refused'; message: string };

/** What has become of somebody's wish to have a source read. */
export interface RunView {
  isPending: boolean;
  /** For the reader, as a sentence; absent while nobody has asked. */
  message?: string;
}

/** Has sources read, and looks again until those that are being read have been. */
export function useSourceRuns(options: {
  sources: readonly SourceStatus[];
  isLoading: boolean;
  reload: () => void;
}) {
  const { sources, isLoading, reload } = options;
  const api = useApi(multicloudMlApiRef);
  const [runs, setRuns] = useState<ReadonlyMap<string, Run>>(new Map());
  const isMounted = useRef(true);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);

  const isBusy = sources.some(
    source => source.running || isAwaited(runs.get(source.id), source),
  );
  useEffect(() => {
    if (!isBusy || isLoading) return undefined;
    const timer = setTimeout(reload, LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [isBusy, isLoading, reload]);

  const note = (id: string, run: Run) => {
    if (isMounted.current) setRuns(known => new Map(known).set(id, run));
  };

  return {
    run: async ({ id, lastAttemptAt }: SourceStatus) => {
      const awaited = (message: string): Run => ({
        phase: 'awaited',
        before: lastAttemptAt,
        message,
        askedAt: Date.now(),
      });
      note(id, { phase: 'sending' });
      try {
        const { message } = await api.runSource(id);
        note(id, awaited(message));
      } catch (error) {
        note(
          id,
          ResponseError.is(error) && error.statusCode === 409
            ? awaited('It is being read already.')
            : {
                phase: 'refused',
                message: `It was not read. ${
                  error instanceof Error ? reasonOf(error) : String(error)
                }`,
              },
        );
      }
      if (isMounted.current) reload();
    },
    viewOf: (source: SourceStatus): RunView =>
      viewOf(runs.get(source.id), source),
  };
}

/** The reading that was asked for has not ended, as far as is known. */
function isAwaited(run: Run | undefined, source: SourceStatus): boolean {
  return (
    run?.phase === 'awaited' &&
    (source.running || source.lastAttemptAt === run.before) &&
    Date.now() - run.askedAt < MOST_WAIT_MS
  );
}

function viewOf(run: Run | undefined, source: SourceStatus): RunView {
  if (!run) return { isPending: false };
  if (run.phase === 'sending') return { isPending: true };
  if (run.phase === 'refused') {
    return { isPending: false, message: run.message };
  }
  if (isAwaited(run, source)) {
    return {
      isPending: true,
      message: source.running ? 'It is being read.' : run.message,
    };
  }
  return {
    isPending: false,
    message:
      source.lastAttemptAt === run.before
        ? 'It has not been read within 10 minutes. See in the log of the backend why it does not start.'
        : outcomeWords(source),
  };
}
