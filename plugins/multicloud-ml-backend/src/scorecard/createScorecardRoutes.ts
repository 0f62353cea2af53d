import type { GetScorecardResponse } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { RouteServices } from '../api/RouteServices';
import { entityRefOf } from '../api/entityRefOf';
import { type ScorecardReadServices, readScorecard } from './readScorecard';

/** `GET /v1/teams/:kind/:namespace/:name/scorecard`. */
export function createScorecardRoutes(
  services: RouteServices & ScorecardReadServices,
): Router {
  const router = PromiseRouter();

  router.get('/v1/teams/:kind/:namespace/:name/scorecard', async (req, res) => {
    const credentials = await services.httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const body: GetScorecardResponse = await readScorecard(
      services,
      credentials,
      entityRefOf(req.params),
    );
    res.json(body);
  });

  return router;
}
