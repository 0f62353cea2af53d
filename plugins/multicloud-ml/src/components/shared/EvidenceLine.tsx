import type { Evidence } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiTimeLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { Age } from './Age';
import styles from './EvidenceLine.module.css';

/** What a figure rests on: rank, source and age, and that it is stale when it is. */
export function EvidenceLine(props: { evidence: Evidence[] }) {
  const { t } = useLocale();
  // A drill's id says nothing to a reader; the drills are listed on the same page.
  const nameOf = (source: string) =>
    source.startsWith('drill ') ? t('shared.evidence.drill') : source;
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
          {at
            ? t(`shared.evidence.dated.${rank}`, {
                source: nameOf(source),
                age: <Age at={at} />,
              })
            : t(`shared.evidence.undated.${rank}`, { source: nameOf(source) })}
          {stale && (
            <span className={styles.stale}>
              {' '}
              <RiTimeLine className={styles.icon} aria-hidden />{' '}
              {t('shared.evidence.stale', { cause: stale })}
            </span>
          )}
        </span>
      ))}
    </>
  );
}
