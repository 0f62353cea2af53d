import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import type { Router } from 'express';
import { openapi } from './spec';

/**
 * The plugin's router: requests are held against the OpenAPI document, and in tests answers are too, so that what is
 * served cannot drift from what is documented.
 */
export function createRouter(routes: Router[]): Router {
  const router: Router = createValidatedOpenApiRouter(openapi, {
    validatorOptions: {
      validateResponses: process.env.NODE_ENV === 'test',
    },
  });
  routes.forEach(route => router.use(route));
  return router;
}
