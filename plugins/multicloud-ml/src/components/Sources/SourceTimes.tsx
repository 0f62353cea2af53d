import type { ReactNode } from 'react';
import type { SourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { Age } from '../shared';
import { typeName } from './sourceWords';

/** What a source reads, when it last did, and when it does again. */
export function SourceTimes({ source }: { source: SourceStatus }) {
  const { t, format } = useLocale();
  const { lastSuccessAt, nextRunAt, running, schedule } = source;
  const parts: ReactNode[] = [
    typeName(source.type, t),
    lastSuccessAt
      ? t('sources.times.lastRead', { age: <Age at={lastSuccessAt} /> })
      : t('sources.times.never'),
    running && t('sources.times.running'),
    nextRunAt &&
      t('sources.times.next', {
        wait: (
          <time dateTime={nextRunAt} title={format.instant(nextRunAt)}>
            {format.wait(nextRunAt)}
          </time>
        ),
      }),
    schedule,
  ].filter(Boolean);
  return (
    <>
      {parts.map((part, index) => (
        <span key={index}>
          {index > 0 && ' · '}
          {part}
        </span>
      ))}
    </>
  );
}
