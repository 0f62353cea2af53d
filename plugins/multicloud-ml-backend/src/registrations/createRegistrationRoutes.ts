import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { RouteServices } from '../api/RouteServices';
import { parseBody } from '../api/parseBody';
import type { RegistrationStore } from './RegistrationStore';
import type { Registrar } from './Registrar';

const DEFAULT_LIMIT = 2000;

const querySchema = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(DEFAULT_LIMIT)
    .default(DEFAULT_LIMIT),
});
const yieldSchema = z.object({ entityRef: z.string().min(1) });

/** What the catalog's entity provider reads and says. For services only. */
export function createRegistrationRoutes(
  services: RouteServices & {
    registrations: RegistrationStore;
    registrar: Registrar;
  },
): Router {
  const router = PromiseRouter();

  router.get('/v1/registrations', async (req, res) => {
    await services.httpAuth.credentials(req, { allow: ['service'] });
    const query = querySchema.parse(req.query);
    res.json(await services.registrations.after(query.after, query.limit));
  });

  router.post('/v1/registrations/yield', async (req, res) => {
    await services.httpAuth.credentials(req, { allow: ['service'] });
    const { entityRef } = parseBody(yieldSchema, req.body);
    const event = await services.auditor.createEvent({
      eventId: 'registration-yield',
      severityLevel: 'medium',
      request: req,
      meta: { entityRef },
    });
    try {
      const yielded = await services.registrar.yieldTo(entityRef.toLowerCase());
      await event.success({ meta: { yielded } });
      res.json({ yielded });
    } catch (error) {
      await event.fail({
        error: error instanceof Error ? error : new Error(String(error)),
      });
      throw error;
    }
  });

  return router;
}
