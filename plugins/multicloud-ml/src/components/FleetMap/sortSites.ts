import type { SiteSummary } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { measureOf } from './measure';
import { siteTitle } from './siteWords';

/** The columns of the table, in their order. */
export const SITE_COLUMNS = [
  'site',
  'country',
  'provider',
  'models',
  'primary',
  'replica',
  'standby',
  'backup',
  'spend',
] as const;
export type SiteColumn = (typeof SITE_COLUMNS)[number];

/** Sorts by a column; what is not known comes last either way, and equals keep the order of their names. */
export function sortSites(
  sites: SiteSummary[],
  sort: { column: SiteColumn; isDown: boolean },
  currency?: string,
): SiteSummary[] {
  const { column, isDown } = sort;
  const byName = [...sites].sort((a, b) =>
    siteTitle(a).localeCompare(siteTitle(b)),
  );
  return byName.sort((a, b) => {
    const left = valueOf(a, column, currency);
    const right = valueOf(b, column, currency);
    if (left === undefined || right === undefined) {
      return Number(left === undefined) - Number(right === undefined);
    }
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : String(left).localeCompare(String(right));
    return isDown ? -order : order;
  });
}

function valueOf(
  site: SiteSummary,
  column: SiteColumn,
  currency: string | undefined,
): number | string | undefined {
  switch (column) {
    case 'site':
      return siteTitle(site);
    case 'country':
      return site.country;
    case 'provider':
      return site.provider;
    case 'models':
      return site.models;
    case 'spend':
      return currency === undefined
        ? undefined
        : measureOf(site, { by: 'spend', currency });
    default:
      return site.deployments[column];
  }
}
