import type { CostOverview } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { providerName } from '../../format';
import { BreakdownPanel } from './BreakdownPanel';
import styles from './CostOverviewPage.module.css';

/** Where the money goes, one comparison each. */
export function Breakdowns({ overview }: { overview: CostOverview }) {
  const { by, terms } = overview;
  return (
    <div className={styles.halves}>
      <BreakdownPanel
        title="By provider"
        head="Provider"
        groups={by.provider}
        terms={terms}
        nameOf={providerName}
      />
      <BreakdownPanel
        title="By site"
        head="Site"
        groups={by.site}
        terms={terms}
        nameOf={siteName}
      />
      <BreakdownPanel
        title="By service"
        head="Service"
        groups={by.service}
        terms={terms}
      />
      <BreakdownPanel
        title="By tier"
        head="Tier"
        groups={by.tier}
        terms={terms}
      />
    </div>
  );
}

/** `aws/ap-southeast-1` as `AWS ap-southeast-1`. */
function siteName(key: string): string {
  const [provider, ...region] = key.split('/');
  return `${providerName(provider)} ${region.join('/')}`.trim();
}
