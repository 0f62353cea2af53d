import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  type HealthReport,
  healthReadPermission,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { RouteServices } from '../api/RouteServices';
import type { HealthCheck } from './HealthCheck';

/** The one path that answers without credentials: what watches a backend seldom has any. */
export const HEALTH_PATH = '/v1/health';

/** Says how the backend is doing: to everybody in one word, and check by check to who may know. */
export function createHealthRoutes(
  services: Pick<RouteServices, 'httpAuth' | 'permissions'> & {
    auth: AuthService;
    health: HealthCheck;
  },
): Router {
  const router = PromiseRouter();

  router.get(HEALTH_PATH, async (req, res) => {
    const credentials = await services.httpAuth.credentials(req, {
      allow: ['user', 'service', 'none'],
    });
    const { checks, ...brief } = await services.health.report();
    const answer: HealthReport = {
      ...brief,
      ...((await mayRead(services, credentials)) && { checks }),
    };
    res.status(brief.status === 'failed' ? 503 : 200).json(answer);
  });

  return router;
}

async function mayRead(
  { auth, permissions }: Parameters<typeof createHealthRoutes>[0],
  credentials: BackstageCredentials,
): Promise<boolean> {
  if (auth.isPrincipal(credentials, 'none')) {
    return false;
  }
  const [{ result }] = await permissions.authorize(
    [{ permission: healthReadPermission }],
    { credentials },
  );
  return result === AuthorizeResult.ALLOW;
}
