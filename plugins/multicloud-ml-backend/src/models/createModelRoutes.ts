import type {
  GetModelResponse,
  ListModelsResponse,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { RouteServices } from '../api/RouteServices';
import { entityRefOf } from '../api/entityRefOf';
import { parseListRequest } from './parseListRequest';
import { type ModelReadServices, readModel } from './readModel';
import { type ModelPageServices, readModelPage } from './readModelPage';

/** `GET /v1/models` and `GET /v1/models/:kind/:namespace/:name`. */
export function createModelRoutes(
  services: RouteServices & ModelReadServices & ModelPageServices,
): Router {
  const router = PromiseRouter();

  router.get('/v1/models', async (req, res) => {
    const credentials = await services.httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const body: ListModelsResponse = await readModelPage(
      services,
      credentials,
      parseListRequest(req.query),
    );
    res.json(body);
  });

  router.get('/v1/models/:kind/:namespace/:name', async (req, res) => {
    const credentials = await services.httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const body: GetModelResponse = await readModel(
      services,
      credentials,
      entityRefOf(req.params),
    );
    res.json(body);
  });

  return router;
}
