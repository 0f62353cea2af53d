import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  type ModelSightings,
  type SightingChoice,
  type SightingMoved,
  modelJoinPermission,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { RouteServices } from '../api/RouteServices';
import { entityRefOf } from '../api/entityRefOf';
import { parseBody } from '../api/parseBody';
import type { Assessor } from '../assessment/Assessor';
import type { InputSource } from '../assessment/InputSource';
import type { Registrar } from '../registrations/Registrar';
import type { Joiner } from './Joiner';
import type { SightingsQuery } from './SightingsQuery';
import { withoutHidden } from './withoutHidden';

type Services = RouteServices & {
  sightings: SightingsQuery;
  joiner: Joiner;
  registrar: Registrar;
  assessor: Assessor;
  inputs: InputSource;
};

const PATH = '/v1/models/:kind/:namespace/:name/sightings';

const choiceSchema: z.ZodType<SightingChoice> = z.object({
  source: z.string(),
  externalId: z.string(),
});

/** Where a model was seen, and what people decide about it. */
export function createSightingRoutes(services: Services): Router {
  const router = PromiseRouter();

  router.get(PATH, async (req, res) => {
    const credentials = await services.httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const entityRef = entityRefOf(req.params);
    await requireModel(services, credentials, entityRef);
    const found = await services.sightings.of(entityRef, services.clock());
    const view = await services.visibility.of(credentials);
    const body: ModelSightings = {
      ...found,
      conflicts: await withoutHidden(found.conflicts, view),
      permissions: {
        join: (await deniedOf(services, credentials, [entityRef])).length === 0,
      },
    };
    res.json(body);
  });

  for (const as of ['join', 'split', 'release'] as const) {
    router.post(`${PATH}/${as}`, async (req, res) => {
      const credentials = await services.httpAuth.credentials(req, {
        allow: ['user'],
      });
      const entityRef = entityRefOf(req.params);
      const choice = parseBody(choiceSchema, req.body);
      const event = await services.auditor.createEvent({
        eventId: `sighting-${as}`,
        severityLevel: 'medium',
        request: req,
        meta: { entityRef, ...choice },
      });
      try {
        await requireModel(services, credentials, entityRef);
        const from = await sightingIn(services, credentials, choice, {
          entityRef,
          anywhere: as === 'join',
        });
        const to =
          as === 'release'
            ? await services.joiner.withoutDecision(choice)
            : entityRef;
        await requireVisible(services, credentials, to);
        await authorize(services, credentials, [
          ...new Set([entityRef, from, to ?? entityRef]),
        ]);
        const moved = await services.joiner.decide({
          ...choice,
          as,
          entityRef,
          by: credentials.principal.userEntityRef,
          at: services.clock().toISOString(),
        });
        await services.registrar.sync({ catalogWasRead: false });
        await services.assessor.refresh(moved.changed);
        await event.success({ meta: { from, to: moved.entityRef } });
        const body: SightingMoved = { entityRef: moved.entityRef };
        res.json(body);
      } catch (error) {
        await event.fail({
          error: error instanceof Error ? error : new Error(String(error)),
        });
        throw error;
      }
    });
  }

  return router;
}

/** @throws NotFoundError when there is no such model, or none that the caller may see. */
async function requireModel(
  services: Services,
  credentials: BackstageCredentials,
  entityRef: string,
): Promise<void> {
  const view = await services.visibility.of(credentials);
  if (
    !(await view.among([entityRef])).has(entityRef) ||
    !(await services.inputs.loadOne(entityRef, services.clock()))
  ) {
    throw new NotFoundError(`No model ${entityRef}`);
  }
}

/**
 * The entity that a sighting belongs to.
 *
 * @throws NotFoundError when there is none, none that the caller may see, or it belongs to another model than it may
 */
async function sightingIn(
  services: Services,
  credentials: BackstageCredentials,
  choice: SightingChoice,
  where: { entityRef: string; anywhere: boolean },
): Promise<string> {
  const from = await services.sightings.entityOf(choice);
  const view = await services.visibility.of(credentials);
  if (
    !from ||
    !(where.anywhere || from === where.entityRef) ||
    !(await view.among([from])).has(from)
  ) {
    throw new NotFoundError(
      `${choice.source} has no ${choice.externalId}${
        where.anywhere ? '' : ` that belongs to ${where.entityRef}`
      }`,
    );
  }
  return from;
}

/** @throws NotAllowedError when a sighting would go to a model that the caller may not see */
async function requireVisible(
  services: Services,
  credentials: BackstageCredentials,
  entityRef: string | undefined,
): Promise<void> {
  const view = await services.visibility.of(credentials);
  if (
    entityRef !== undefined &&
    !(await view.among([entityRef])).has(entityRef)
  ) {
    throw new NotAllowedError(
      'It would go to a model that you may not see; ask somebody who may.',
    );
  }
}

/** @throws NotAllowedError */
async function authorize(
  services: Services,
  credentials: BackstageCredentials,
  entityRefs: string[],
): Promise<void> {
  const denied = await deniedOf(services, credentials, entityRefs);
  if (denied.length > 0) {
    throw new NotAllowedError(
      `You may not join sightings to ${denied.join(
        ' and ',
      )}, or split them from it.`,
    );
  }
}

/** The models among the given ones whose sightings the caller may not move. */
async function deniedOf(
  services: Services,
  credentials: BackstageCredentials,
  entityRefs: string[],
): Promise<string[]> {
  const decisions = await services.permissions.authorize(
    entityRefs.map(resourceRef => ({
      permission: modelJoinPermission,
      resourceRef,
    })),
    { credentials },
  );
  return entityRefs.filter(
    (_, index) => decisions[index].result !== AuthorizeResult.ALLOW,
  );
}
