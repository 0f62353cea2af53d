import type { GetStandardResponse } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { RouteServices } from '../api/RouteServices';
import type { Settings } from '../config/readSettings';

/** `GET /v1/standard`: the rules in force. They are no secret; anybody signed in may read them. */
export function createStandardRoutes(
  services: RouteServices & { settings: Settings },
): Router {
  const router = PromiseRouter();

  router.get('/v1/standard', async (req, res) => {
    await services.httpAuth.credentials(req, { allow: ['user', 'service'] });
    const body: GetStandardResponse = services.settings.standard;
    res.json(body);
  });

  return router;
}
