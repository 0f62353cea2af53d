import type { CostFreshness } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { useLocale } from '../../format';
import { billsRouteRef } from '../../routes';
import { FreshnessLine } from '../Cost';
import { Panel } from '../shared';

/** Until when the bills behind the page reach, and the way to how they are doing. */
export function FreshnessPanel(props: { freshness: CostFreshness[] }) {
  const { t } = useLocale();
  const billsPath = useRouteRef(billsRouteRef)?.();
  if (props.freshness.length === 0) return null;
  return (
    <Panel
      title={t('costOverview.bills.title')}
      actions={
        billsPath && (
          <Link href={billsPath}>{t('costOverview.bills.link')}</Link>
        )
      }
    >
      <FreshnessLine freshness={props.freshness} />
    </Panel>
  );
}
