import { randomUUID } from 'node:crypto';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  type Drill,
  checkDrill,
  drillConfirmPermission,
  drillRecordPermission,
  drillSetting,
  resolveModel,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { RefusedInputError } from '../api/RefusedInputError';
import type { RouteServices } from '../api/RouteServices';
import { entityRefOf } from '../api/entityRefOf';
import { parseBody } from '../api/parseBody';
import type { Assessor } from '../assessment/Assessor';
import type { InputSource } from '../assessment/InputSource';
import type { Settings } from '../config/readSettings';
import type { DrillStore } from './DrillStore';
import { drillInputSchema } from './drillInputSchema';

/** Records, confirms and lists drills. */
export function createDrillRoutes(
  services: RouteServices & {
    drills: DrillStore;
    inputs: InputSource;
    assessor: Assessor;
    settings: Settings;
  },
): Router {
  const router = PromiseRouter();

  router.get('/v1/models/:kind/:namespace/:name/drills', async (req, res) => {
    const credentials = await services.httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const entityRef = entityRefOf(req.params);
    await visibleModel(services, credentials, entityRef);
    res.json({ items: await services.drills.list(entityRef) });
  });

  router.post('/v1/models/:kind/:namespace/:name/drills', async (req, res) => {
    const credentials = await services.httpAuth.credentials(req, {
      allow: ['user'],
    });
    const entityRef = entityRefOf(req.params);
    const event = await services.auditor.createEvent({
      eventId: 'drill-record',
      severityLevel: 'medium',
      request: req,
      meta: { entityRef },
    });
    try {
      const loaded = await visibleModel(services, credentials, entityRef);
      await authorizeDrill(
        services,
        credentials,
        drillRecordPermission,
        entityRef,
      );
      const now = services.clock();
      const context = { ...services.settings, now };
      const resolved = resolveModel(loaded.input, context);
      const input = parseBody(drillInputSchema, req.body);
      const problems = checkDrill(input, {
        stateless: resolved.stateless.value,
        now,
        sites: services.settings.sites,
      });
      if (problems.length > 0) {
        throw new RefusedInputError(problems);
      }
      const drill: Drill = {
        ...input,
        id: randomUUID(),
        entityRef,
        startedAt: new Date(input.startedAt).toISOString(),
        ...(input.recoveredAt !== undefined && {
          recoveredAt: new Date(input.recoveredAt).toISOString(),
        }),
        recordedBy: credentials.principal.userEntityRef,
        recordedAt: now.toISOString(),
        setting: drillSetting(resolved),
      };
      await services.drills.record([drill]);
      await services.assessor.refresh([entityRef]);
      await event.success({ meta: { drillId: drill.id } });
      res.status(201).json(drill);
    } catch (error) {
      await event.fail({ error: asError(error) });
      throw error;
    }
  });

  router.post('/v1/drills/:id/confirm', async (req, res) => {
    const credentials = await services.httpAuth.credentials(req, {
      allow: ['user'],
    });
    const event = await services.auditor.createEvent({
      eventId: 'drill-confirm',
      severityLevel: 'medium',
      request: req,
      meta: { drillId: req.params.id },
    });
    try {
      const drill = await services.drills.find(req.params.id);
      if (!drill) {
        throw new NotFoundError(`No drill ${req.params.id}`);
      }
      // A drill of a model that the caller may not see is answered like one that does not exist.
      const view = await services.visibility.of(credentials);
      if (!(await view.among([drill.entityRef])).has(drill.entityRef)) {
        throw new NotFoundError(`No drill ${req.params.id}`);
      }
      await authorizeDrill(
        services,
        credentials,
        drillConfirmPermission,
        drill.entityRef,
      );
      const user = credentials.principal.userEntityRef;
      if (drill.recordedBy === user) {
        throw new NotAllowedError(
          'Nobody confirms a drill that they recorded themselves; ask a colleague who took part.',
        );
      }
      const confirmed = await services.drills.confirm(
        drill.id,
        user,
        services.clock().toISOString(),
      );
      if (!confirmed) {
        throw new ConflictError(`Drill ${drill.id} is confirmed already.`);
      }
      await services.assessor.refresh([drill.entityRef]);
      await event.success({ meta: { entityRef: drill.entityRef } });
      res.json(await services.drills.find(drill.id));
    } catch (error) {
      await event.fail({ error: asError(error) });
      throw error;
    }
  });

  return router;
}

/** @throws NotFoundError when there is no such model, or none that the caller may see. */
async function visibleModel(
  services: Parameters<typeof createDrillRoutes>[0],
  credentials: BackstageCredentials,
  entityRef: string,
) {
  const view = await services.visibility.of(credentials);
  const visible = await view.among([entityRef]);
  const loaded = visible.has(entityRef)
    ? await services.inputs.loadOne(entityRef, services.clock())
    : undefined;
  if (!loaded) {
    throw new NotFoundError(`No model ${entityRef}`);
  }
  return loaded;
}

/** @throws NotAllowedError */
async function authorizeDrill(
  services: RouteServices,
  credentials: BackstageCredentials,
  permission: typeof drillRecordPermission,
  resourceRef: string,
): Promise<void> {
  const [{ result }] = await services.permissions.authorize(
    [{ permission, resourceRef }],
    { credentials },
  );
  if (result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `You may not ${
        permission.name === drillConfirmPermission.name ? 'confirm' : 'record'
      } drills of ${resourceRef}.`,
    );
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
