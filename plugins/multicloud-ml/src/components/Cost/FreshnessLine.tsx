import type { CostFreshness } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiFileList3Line, RiTimeLine } from '@remixicon/react';
import { formatBillDay, formatDay, providerName } from '../../format';
import styles from './FreshnessLine.module.css';

/** Until when each bill reaches; one that is not up to date says why, first. */
export function FreshnessLine({ freshness }: { freshness: CostFreshness[] }) {
  if (freshness.length === 0) return null;
  const lines = [...freshness].sort(
    (a, b) =>
      Number(b.stale !== undefined) - Number(a.stale !== undefined) ||
      a.asOf.localeCompare(b.asOf),
  );
  return (
    <ul className={styles.list} aria-label="Bills behind these figures">
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
            {providerName(provider)} from {source}: covered to{' '}
            {formatBillDay(asOf)}, delivered {formatDay(deliveredAt)}
            {stale !== undefined && (
              <strong className={styles.stale}> · stale: {stale}</strong>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
