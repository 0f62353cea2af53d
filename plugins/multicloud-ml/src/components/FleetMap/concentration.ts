import type { SiteSummary } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** The site that holds most of something, and how much of the whole, in percent. */
export interface Concentration {
  site: SiteSummary;
  share: number;
}

/** Where most primaries are, of all that are known. */
export function concentrationOfModels(
  sites: SiteSummary[],
): Concentration | undefined {
  return most(sites, ({ deployments }) => deployments.primary);
}

/** Where most is spent, of all spending in that currency whose place is known. */
export function concentrationOfSpend(
  sites: SiteSummary[],
  currency: string,
): Concentration | undefined {
  return most(
    sites,
    ({ cost }) => cost.find(one => one.currency === currency)?.amount ?? 0,
  );
}

function most(
  sites: SiteSummary[],
  measure: (site: SiteSummary) => number,
): Concentration | undefined {
  const whole = sites.reduce(
    (sum, site) => sum + Math.max(measure(site), 0),
    0,
  );
  if (whole === 0) return undefined;
  const site = sites.reduce((best, one) =>
    measure(one) > measure(best) ? one : best,
  );
  return { site, share: (100 * measure(site)) / whole };
}
