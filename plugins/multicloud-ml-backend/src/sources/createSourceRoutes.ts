import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { RouteServices } from '../api/RouteServices';
import type { SourceStatusQuery } from './SourceStatusQuery';

/** `GET /v1/sources`: how every source is doing, counted over the models that the caller may see. */
export function createSourceRoutes(
  services: RouteServices & { sourceStatus: SourceStatusQuery },
): Router {
  const router = PromiseRouter();

  router.get('/v1/sources', async (req, res) => {
    const credentials = await services.httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const view = await services.visibility.of(credentials);
    res.json({
      items: await services.sourceStatus.list(
        await view.models(),
        services.clock(),
      ),
    });
  });

  return router;
}
