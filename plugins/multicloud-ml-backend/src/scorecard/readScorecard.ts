import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { GetScorecardResponse } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { RouteServices } from '../api/RouteServices';
import type { CostParts } from '../cost/api/createCostParts';
import type { ScorecardQuery } from './ScorecardQuery';

/** What a scorecard is read from. */
export interface ScorecardReadServices
  extends Pick<RouteServices, 'visibility' | 'clock'> {
  scorecards: ScorecardQuery;
  costs: Pick<CostParts, 'callers'>;
}

/**
 * A team's scorecard as the caller may see it: the one road to it, whoever asks.
 *
 * @throws NotFoundError when there is no such group, or none that the caller may see
 */
export async function readScorecard(
  services: ScorecardReadServices,
  credentials: BackstageCredentials,
  groupRef: string,
): Promise<GetScorecardResponse> {
  const view = await services.visibility.of(credentials);
  const cost = await services.costs.callers.of(credentials);
  const team = await services.scorecards.team(groupRef);
  const groups = team
    ? [team.group, ...team.children].map(group => group.entityRef)
    : [];
  const visible = await view.groups(groups);
  if (!team || !visible.has(groupRef)) {
    throw new NotFoundError(`No group ${groupRef}`);
  }
  return services.scorecards.scorecard(
    team.group,
    team.children.filter(child => visible.has(child.entityRef)),
    await view.models(),
    cost,
    services.clock(),
  );
}
