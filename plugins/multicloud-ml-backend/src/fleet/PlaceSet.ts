import type { RoleCounts } from '../assessment/siteRoles';

/** The sites of a model, and how many deployments of each role it has there. */
export interface PlaceSet {
  /** `provider/region`, primary first. */
  sites: string[];
  /** Without repetition. */
  providers: string[];
  /** For each of `sites`. */
  roles: RoleCounts[];
}

/** @param text - `sites` and `site_roles` of a row, each on a line */
export function parsePlaceSet(text: string): PlaceSet {
  const [sites, roles] = text.split('\n');
  const parsed: string[] = JSON.parse(sites);
  return {
    sites: parsed,
    providers: [...new Set(parsed.map(site => site.split('/', 1)[0]))],
    roles: JSON.parse(roles),
  };
}
