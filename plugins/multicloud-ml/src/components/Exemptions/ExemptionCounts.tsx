import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import type { Rollup } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { exemptionsRouteRef } from '../../routes';

/** How many exemptions act, lapse soon and wait, with the way to them. Nothing where there is none. */
export function ExemptionCounts(props: {
  counts: Rollup['exemptions'];
  /** Whose they are; everybody's without it. */
  groupRef?: string;
}) {
  const { counts, groupRef } = props;
  const { t, format } = useLocale();
  const path = useRouteRef(exemptionsRouteRef)?.();
  const { inForce, lapsing30Days, requested } = counts;
  if (inForce + requested === 0) return null;
  const words = [
    t('exemptions.counts.inForce', { count: inForce }),
    lapsing30Days > 0 &&
      t('exemptions.counts.lapsing', { number: format.count(lapsing30Days) }),
    requested > 0 &&
      t('exemptions.counts.requested', { number: format.count(requested) }),
  ]
    .filter(Boolean)
    .join(' · ');
  const query = groupRef ? `?${new URLSearchParams({ team: groupRef })}` : '';
  return path ? <Link href={`${path}${query}`}>{words}</Link> : <>{words}</>;
}
