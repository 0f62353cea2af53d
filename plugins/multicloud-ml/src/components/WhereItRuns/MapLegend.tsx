import type { DeploymentRole } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { SiteDot } from './SiteDot';
import styles from './MapLegend.module.css';

const ORDER = ['primary', 'replica', 'standby', 'backup', undefined] as const;

/** What the dots and the tint of the map mean; only those that are on it. */
export function MapLegend(props: {
  roles: Array<DeploymentRole | undefined>;
  hasAllowed: boolean;
}) {
  const { t, format } = useLocale();
  const { roles, hasAllowed } = props;
  return (
    <figcaption className={styles.legend}>
      {ORDER.filter(role => roles.includes(role)).map(role => (
        <span key={role ?? 'none'} className={styles.item}>
          <svg viewBox="-14 -14 28 28" className={styles.dot} aria-hidden>
            <SiteDot role={role} />
          </svg>
          {role ? format.role(role) : t('whereItRuns.map.roleUnknown')}
        </span>
      ))}
      {hasAllowed && (
        <span className={styles.item}>
          <span className={styles.swatch} aria-hidden />
          {t('whereItRuns.map.allowed')}
        </span>
      )}
    </figcaption>
  );
}
