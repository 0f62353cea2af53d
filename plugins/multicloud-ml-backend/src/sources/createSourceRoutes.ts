import type {
  BackstageCredentials,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  type ListSourcesResponse,
  type RunSourceResponse,
  sourceRunPermission,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { RouteServices } from '../api/RouteServices';
import type { SourceStatusQuery } from './SourceStatusQuery';
import type { ReadTaskStates } from './TaskState';
import { isConflict } from './isConflict';
import { pollTaskId } from './taskIds';

/** What the routes of sources are made of. */
export interface SourceRouteServices extends RouteServices {
  scheduler: Pick<SchedulerService, 'triggerTask'>;
  sourceStatus: SourceStatusQuery;
  taskStates: ReadTaskStates;
}

/** Tells how every source is doing, counted over the models that the caller may see, and has one read now. */
export function createSourceRoutes(services: SourceRouteServices): Router {
  const router = PromiseRouter();

  router.get('/v1/sources', async (req, res) => {
    const credentials = await services.httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const view = await services.visibility.of(credentials);
    const answer: ListSourcesResponse = {
      items: await services.sourceStatus.list(
        await view.models(),
        services.clock(),
        await services.taskStates(),
      ),
      permissions: { run: await mayRun(services, credentials) },
    };
    res.json(answer);
  });

  router.post('/v1/sources/:type/:instance/run', async (req, res) => {
    const credentials = await services.httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const id = `${req.params.type}/${req.params.instance}`;
    const event = await services.auditor.createEvent({
      eventId: 'source-run',
      severityLevel: 'medium',
      request: req,
      meta: { source: id },
    });
    try {
      if (!(await mayRun(services, credentials))) {
        throw new NotAllowedError('You may not have sources read.');
      }
      const view = await services.visibility.of(credentials);
      if (!services.sourceStatus.has(await view.models(), id)) {
        throw new NotFoundError(`No source ${id}`);
      }
      await trigger(services, id);
      await event.success();
      const answer: RunSourceResponse = {
        id,
        message: `${id} is read within seconds.`,
      };
      res.status(202).json(answer);
    } catch (error) {
      await event.fail({
        error: error instanceof Error ? error : new Error(String(error)),
      });
      throw error;
    }
  });

  return router;
}

/** @throws ConflictError when the source is being read already. */
async function trigger(
  { scheduler }: SourceRouteServices,
  id: string,
): Promise<void> {
  try {
    await scheduler.triggerTask(pollTaskId(id));
  } catch (error) {
    throw isConflict(error)
      ? new ConflictError(
          `${id} is being read already; look again when that has ended.`,
        )
      : error;
  }
}

async function mayRun(
  { permissions }: RouteServices,
  credentials: BackstageCredentials,
): Promise<boolean> {
  const [{ result }] = await permissions.authorize(
    [{ permission: sourceRunPermission }],
    { credentials },
  );
  return result === AuthorizeResult.ALLOW;
}
