import { Alert } from '@backstage/ui';
import type { CostFreshness } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatBillDay } from '../../format';

/** Which bills are not up to date, until when they reach, and why. Nothing while all are. */
export function StaleBillsNotice(props: { freshness: CostFreshness[] }) {
  const stale = props.freshness.filter(one => one.stale !== undefined);
  if (stale.length === 0) return null;
  return (
    <Alert
      status="warning"
      icon
      title="Some of these figures are not up to date"
      description={stale
        .map(
          ({ source, asOf, stale: cause }) =>
            `${source} reaches ${formatBillDay(asOf)}: ${cause}.`,
        )
        .join(' ')}
    />
  );
}
