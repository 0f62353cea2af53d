import type { ListSitesResponse } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { siteName } from './siteWords';
import styles from './PlacesUnknown.module.css';

/** What the map cannot show, in words: it counts as well. */
export function PlacesUnknown({ sites }: { sites: ListSitesResponse }) {
  const { items, placeUnknown, deploymentUnknown } = sites;
  const locale = useLocale();
  const { t } = locale;
  const undrawn = items.filter(site => !site.coordinates);
  const parts = [
    undrawn.length > 0 &&
      t('map.unknown.sites', {
        count: undrawn.length,
        names: undrawn
          .map(site => siteName(site, locale))
          .join(t('format.listSeparator')),
      }),
    placeUnknown > 0 && t('map.unknown.places', { count: placeUnknown }),
    deploymentUnknown > 0 &&
      t('map.unknown.deployments', { count: deploymentUnknown }),
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('map.unknown.label')}>
      {parts.map(part => (
        <li key={String(part)}>{part}</li>
      ))}
    </ul>
  );
}
