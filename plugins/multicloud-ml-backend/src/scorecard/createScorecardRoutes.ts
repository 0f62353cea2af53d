import { NotFoundError } from '@backstage/errors';
import type { GetScorecardResponse } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { RouteServices } from '../api/RouteServices';
import { entityRefOf } from '../api/entityRefOf';
import type { CostParts } from '../cost/api/createCostParts';
import type { ScorecardQuery } from './ScorecardQuery';

/** `GET /v1/teams/:kind/:namespace/:name/scorecard`. */
export function createScorecardRoutes(
  services: RouteServices & { scorecards: ScorecardQuery; costs: CostParts },
): Router {
  const router = PromiseRouter();

  router.get('/v1/teams/:kind/:namespace/:name/scorecard', async (req, res) => {
    const credentials = await services.httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const view = await services.visibility.of(credentials);
    const cost = await services.costs.callers.of(credentials);
    const groupRef = entityRefOf(req.params);
    const team = await services.scorecards.team(groupRef);
    const groups = team
      ? [team.group, ...team.children].map(group => group.entity_ref)
      : [];
    const visible = await view.among(groups);
    if (!team || !visible.has(groupRef)) {
      throw new NotFoundError(`No group ${groupRef}`);
    }
    const body: GetScorecardResponse = await services.scorecards.scorecard(
      team.group,
      team.children.filter(child => visible.has(child.entity_ref)),
      await view.models(),
      cost,
      services.clock(),
    );
    res.json(body);
  });

  return router;
}
