import type { DeploymentRole } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import styles from './SiteDot.module.css';

/** A site as a dot, centred on 0,0: what serves is filled, what stands by is hollow, a backup is a hollow square. */
export function SiteDot({ role }: { role: DeploymentRole | undefined }) {
  if (role === 'backup') {
    return (
      <rect className={styles.hollow} x={-6} y={-6} width={12} height={12} />
    );
  }
  if (role === 'standby') return <circle className={styles.hollow} r={7} />;
  if (role === 'replica') return <circle className={styles.filled} r={6} />;
  if (role === 'primary') {
    return (
      <>
        <circle className={styles.ring} r={12} />
        <circle className={styles.filled} r={8} />
      </>
    );
  }
  return <circle className={styles.dashed} r={6} />;
}
