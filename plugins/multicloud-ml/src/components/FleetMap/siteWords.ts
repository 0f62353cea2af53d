import type { SiteSummary } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Locale } from '../../format';
import { siteId } from './measure';

const ROLES = ['primary', 'replica', 'standby', 'backup'] as const;

/** What people call a site: `Singapore`; its region where nobody has named it. */
export function siteTitle({ title, region }: SiteSummary): string {
  return title ?? region;
}

/** A site with what tells it from others of the place: `Singapore (aws/ap-southeast-1)`. */
export function siteName(site: SiteSummary, { t }: Locale): string {
  return site.title
    ? t('map.site.name', { title: site.title, id: siteId(site) })
    : siteId(site);
}

/** What is deployed there, by role, without the roles that are not: `9 primary, 2 standby`. */
export function roleWords(
  { deployments }: SiteSummary,
  { t, format }: Locale,
): string {
  const parts = ROLES.filter(role => deployments[role] > 0).map(role =>
    t(`map.roles.${role}`, { number: format.count(deployments[role]) }),
  );
  return parts.length > 0
    ? parts.join(t('format.listSeparator'))
    : t('map.roles.none');
}

/** What is spent there a month, per currency; that it is hidden or not known where it is. */
export function spendWords(
  { cost }: SiteSummary,
  costHidden: boolean,
  { t, format }: Locale,
): string {
  if (cost.length > 0) return cost.map(format.money).join(' + ');
  return t(costHidden ? 'map.spend.hidden' : 'map.spend.unknown');
}
