import { Alert } from '@backstage/ui';
import type { CostFreshness } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';

/** Which bills are not up to date, until when they reach, and why. Nothing while all are. */
export function StaleBillsNotice(props: { freshness: CostFreshness[] }) {
  const { t, format } = useLocale();
  const lines = props.freshness.flatMap(({ source, asOf, stale: cause }) =>
    cause === undefined
      ? []
      : [
          t('cost.freshness.reaches', {
            source,
            day: format.billDay(asOf),
            cause,
          }),
        ],
  );
  if (lines.length === 0) return null;
  return (
    <Alert
      status="warning"
      icon
      title={t('cost.freshness.notUpToDate')}
      description={lines.join(' ')}
    />
  );
}
