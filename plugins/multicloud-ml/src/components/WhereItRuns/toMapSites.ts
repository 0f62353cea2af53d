import type {
  DeploymentRole,
  ResolvedDeployment,
  SiteDirectory,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Locale } from '../../format';

/** One dot: what lies at one place. */
export interface MapSite {
  /** `provider/region`. */
  id: string;
  /** What people call the place. */
  place: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** What the provider is called. */
  provider: string;
  /** Names and roles of what lies there, in words. */
  deployments: string[];
  /** The weightiest role there. */
  role: DeploymentRole | undefined;
  coordinates: [longitude: number, latitude: number];
}

const WEIGHTS: Record<DeploymentRole, number> = {
  primary: 4,
  replica: 3,
  standby: 2,
  backup: 1,
};

function weightOf(role: DeploymentRole | undefined): number {
  return role ? WEIGHTS[role] : 0;
}

/** The sites with known coordinates, one dot each; the others are in the table only. */
export function toMapSites(
  deployments: ResolvedDeployment[],
  sites: SiteDirectory,
  { t, format }: Locale,
): MapSite[] {
  const dots = new Map<string, MapSite>();
  for (const { name, role, provider, region } of deployments) {
    const site = sites.find(provider, region);
    if (!site) continue;
    const id = `${site.provider}/${site.region}`;
    const dot = dots.get(id);
    const what = role
      ? t('whereItRuns.map.deployment', {
          name,
          role: format.roleInSentence(role),
        })
      : name;
    if (dot) {
      dot.deployments.push(what);
      if (weightOf(role) > weightOf(dot.role)) {
        dot.role = role;
      }
    } else {
      dots.set(id, {
        id,
        place: site.title,
        country: site.country,
        provider: format.provider(site.provider),
        deployments: [what],
        role,
        coordinates: [site.longitude, site.latitude],
      });
    }
  }
  return [...dots.values()];
}
