import type { Evidence } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiTimeLine } from '@remixicon/react';
import { Age } from './Age';
import styles from './EvidenceLine.module.css';

const RANK_WORDS: Record<Evidence['rank'], string> = {
  observed: 'observed by',
  repository: 'in the repository,',
  declared: 'declared in',
  inherited: 'inherited from',
};

/** What a figure rests on: rank, source and age, and that it is stale when it is. */
export function EvidenceLine(props: { evidence: Evidence[] }) {
  const distinct = new Map(
    props.evidence.map(item => [
      `${item.rank} ${item.source} ${item.stale ?? ''}`,
      item,
    ]),
  );
  return (
    <>
      {[...distinct].map(([key, { rank, source, at, stale }], index) => (
        <span key={key}>
          {index > 0 && ' · '}
          {RANK_WORDS[rank]} {sourceWords(source)}
          {at && (
            <>
              {' '}
              <Age at={at} />
            </>
          )}
          {stale && (
            <span className={styles.stale}>
              {' '}
              <RiTimeLine className={styles.icon} aria-hidden /> stale: {stale}
            </span>
          )}
        </span>
      ))}
    </>
  );
}

/** A drill's id says nothing to a reader; the drills are listed on the same page. */
function sourceWords(source: string): string {
  return source.startsWith('drill ') ? 'a recorded drill' : source;
}
