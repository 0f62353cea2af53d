import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { RouteServices } from '../api/RouteServices';
import { parseBody } from '../api/parseBody';
import { type AssessmentStore, parseProjection } from './AssessmentStore';

const requestSchema = z.object({ entityRefs: z.array(z.string()) });

/** `POST /v1/projections`: what the catalog shows of models. For services only. */
export function createProjectionRoutes(
  services: RouteServices & { assessments: AssessmentStore },
): Router {
  const router = PromiseRouter();

  router.post('/v1/projections', async (req, res) => {
    await services.httpAuth.credentials(req, { allow: ['service'] });
    const { entityRefs } = parseBody(requestSchema, req.body);
    const found = await services.assessments.projections(
      entityRefs.map(ref => ref.toLowerCase()),
    );
    res.json({ items: [...found.values()].map(parseProjection) });
  });

  return router;
}
