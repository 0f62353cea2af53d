import type {
  CostGroup,
  CostOverview,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { type Format, useLocale } from '../../format';
import { BreakdownPanel } from './BreakdownPanel';
import styles from './CostOverviewPage.module.css';

/** Where the money goes, one comparison each. */
export function Breakdowns({ overview }: { overview: CostOverview }) {
  const { t, format } = useLocale();
  const { by, terms } = overview;
  return (
    <div className={styles.halves}>
      <BreakdownPanel
        title={t('costOverview.breakdown.byProvider')}
        head={t('costOverview.breakdown.provider')}
        groups={by.provider}
        terms={terms}
        nameOf={format.provider}
      />
      <BreakdownPanel
        title={t('costOverview.breakdown.bySite')}
        head={t('costOverview.breakdown.site')}
        groups={by.site}
        terms={terms}
        nameOf={key => siteName(key, format)}
      />
      <BreakdownPanel
        title={t('costOverview.breakdown.byService')}
        head={t('costOverview.breakdown.service')}
        groups={by.service}
        terms={terms}
      />
      <BreakdownPanel
        title={t('costOverview.breakdown.byTier')}
        head={t('costOverview.breakdown.tier')}
        groups={inOrder(by.tier)}
        terms={terms}
      />
    </div>
  );
}

/** Tiers are looked up by their name, not by their size. */
function inOrder(tiers: CostGroup[]): CostGroup[] {
  return [...tiers].sort((a, b) => a.key.localeCompare(b.key));
}

/** `aws/ap-southeast-1` as `AWS ap-southeast-1`. */
function siteName(key: string, format: Format): string {
  const [provider, ...region] = key.split('/');
  return `${format.provider(provider)} ${region.join('/')}`.trim();
}
