import type { SiteSummary } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** What the size of a dot says: how many models run there, or what they cost in one currency. */
export type Measure = { by: 'models' } | { by: 'spend'; currency: string };

/** How much of it a site has; undefined when that is not known, which is not nothing. */
export function measureOf(
  site: SiteSummary,
  measure: Measure,
): number | undefined {
  return measure.by === 'models'
    ? site.models
    : site.cost.find(({ currency }) => currency === measure.currency)?.amount;
}

/** The currencies in which something is known of some site, the one of most sites first. */
export function currenciesOf(sites: SiteSummary[]): string[] {
  const counts = new Map<string, number>();
  for (const { currency } of sites.flatMap(({ cost }) => cost)) {
    counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  return [...counts]
    .sort(
      ([left, many], [right, more]) => more - many || (left < right ? -1 : 1),
    )
    .map(([currency]) => currency);
}

/** The share of a site's deployments that serve, 0 to 1: how much of its dot is filled. */
export function servingShare({ deployments }: SiteSummary): number {
  const { primary, replica, standby, backup } = deployments;
  const all = primary + replica + standby + backup;
  return all === 0 ? 0 : (primary + replica) / all;
}

/** `provider/region`, as the filter of the list of models takes it. */
export function siteId({
  provider,
  region,
}: Pick<SiteSummary, 'provider' | 'region'>): string {
  return `${provider}/${region}`;
}
