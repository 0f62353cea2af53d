import { useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { SourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { multicloudMlApiRef } from '../../api';
import { type Locale, useLocale } from '../../format';
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
  const locale = useLocale();
  const { t } = locale;
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
            ? awaited(t('sources.run.already'))
            : {
                phase: 'refused',
                message: t('sources.run.refused', {
                  reason:
                    error instanceof Error ? reasonOf(error, t) : String(error),
                }),
              },
        );
      }
      if (isMounted.current) reload();
    },
    viewOf: (source: SourceStatus): RunView =>
      viewOf(runs.get(source.id), source, locale),
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

function viewOf(
  run: Run | undefined,
  source: SourceStatus,
  locale: Locale,
): RunView {
  const { t } = locale;
  if (!run) return { isPending: false };
  if (run.phase === 'sending') return { isPending: true };
  if (run.phase === 'refused') {
    return { isPending: false, message: run.message };
  }
  if (isAwaited(run, source)) {
    return {
      isPending: true,
      message: source.running ? t('sources.run.running') : run.message,
    };
  }
  return {
    isPending: false,
    message:
      source.lastAttemptAt === run.before
        ? t('sources.run.timedOut')
        : outcomeWords(source, locale),
  };
}
