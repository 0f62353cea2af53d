import type {
  CostGroup,
  CostOverview,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
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
function siteName(key: string): string {
  const [provider, ...region] = key.split('/');
  return `${providerName(provider)} ${region.join('/')}`.trim();
}
