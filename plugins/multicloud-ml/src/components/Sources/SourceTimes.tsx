import type { ReactNode } from 'react';
import type { SourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatInstant, formatWait } from '../../format';
import { Age } from '../shared';
import { typeName } from './sourceWords';

/** What a source reads, when it last did, and when it does again. */
export function SourceTimes({ source }: { source: SourceStatus }) {
  const { lastSuccessAt, nextRunAt, running, schedule } = source;
  const parts: ReactNode[] = [
    typeName(source.type),
    lastSuccessAt ? (
      <>
        last read <Age at={lastSuccessAt} />
      </>
    ) : (
      'never read'
    ),
    running && 'being read now',
    nextRunAt && (
      <>
        next{' '}
        <time dateTime={nextRunAt} title={formatInstant(nextRunAt)}>
          {formatWait(nextRunAt)}
        </time>
      </>
    ),
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
