import type { CostFreshness } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiFileList3Line, RiTimeLine } from '@remixicon/react';
import { useLocale } from '../../format';
import styles from './FreshnessLine.module.css';

/** Until when each bill reaches; one that is not up to date says why, first. */
export function FreshnessLine({ freshness }: { freshness: CostFreshness[] }) {
  const { t, format } = useLocale();
  if (freshness.length === 0) return null;
  const lines = [...freshness].sort(
    (a, b) =>
      Number(b.stale !== undefined) - Number(a.stale !== undefined) ||
      a.asOf.localeCompare(b.asOf),
  );
  return (
    <ul className={styles.list} aria-label={t('cost.freshness.label')}>
      {lines.map(({ source, provider, asOf, deliveredAt, stale }) => (
        <li
          key={`${source} ${provider}`}
          data-stale={stale !== undefined || undefined}
        >
          {stale === undefined ? (
            <RiFileList3Line className={styles.icon} aria-hidden />
          ) : (
            <RiTimeLine className={styles.icon} aria-hidden />
          )}
          <span>
            {t('cost.freshness.item', {
              provider: format.provider(provider),
              source,
              covered: format.billDay(asOf),
              delivered: format.day(deliveredAt),
            })}
            {stale !== undefined && (
              <strong className={styles.stale}>
                {' '}
                · {t('cost.freshness.stale', { cause: stale })}
              </strong>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
