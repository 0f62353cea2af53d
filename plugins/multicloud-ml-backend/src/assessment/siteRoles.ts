import {
  type Assessment,
  DEPLOYMENT_ROLES,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/**
 * How many deployments a model has at a site: one count for each of `DEPLOYMENT_ROLES`, and one for those whose role
 * is not known.
 */
export type RoleCounts = number[];

/**
 * The deployments of a model at each of its sites.
 *
 * @param sites - every place of its deployments, as `ModelSummary.sites`; the counts are in this order
 */
export function countRoles(
  { deployments }: Pick<Assessment, 'deployments'>,
  sites: readonly string[],
): RoleCounts[] {
  const counts = sites.map(() => noDeployments());
  for (const { role, provider, region } of deployments) {
    if (provider !== undefined && region !== undefined) {
      counts[sites.indexOf(`${provider}/${region}`)][roleIndex(role)]++;
    }
  }
  return counts;
}

/** Deployments of which the provider or the region is not known. */
export function countUnplaced({
  deployments,
}: Pick<Assessment, 'deployments'>): number {
  return deployments.filter(
    ({ provider, region }) => provider === undefined || region === undefined,
  ).length;
}

export function noDeployments(): RoleCounts {
  return [...DEPLOYMENT_ROLES.map(() => 0), 0];
}

function roleIndex(role: string | undefined): number {
  const index = DEPLOYMENT_ROLES.findIndex(known => known === role);
  return index < 0 ? DEPLOYMENT_ROLES.length : index;
}
