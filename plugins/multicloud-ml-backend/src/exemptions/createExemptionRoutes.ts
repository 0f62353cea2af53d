import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  type ExemptionRecord,
  type ListExemptionsResponse,
  checkExemption,
  exemptionApprovePermission,
  exemptionRequestPermission,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { RefusedInputError } from '../api/RefusedInputError';
import type { RouteServices } from '../api/RouteServices';
import { audited } from '../api/audited';
import { entityRefOf } from '../api/entityRefOf';
import { parseBody } from '../api/parseBody';
import { userRefOf } from '../api/userRefOf';
import type { Assessor } from '../assessment/Assessor';
import type { InputSource } from '../assessment/InputSource';
import type { Settings } from '../config/readSettings';
import type { CallerScopes } from '../permissions/CallerScopes';
import type { ExemptionList } from './ExemptionList';
import type { DecisionName, ExemptionStore } from './ExemptionStore';
import { explainRefusal } from './explainRefusal';
import {
  exemptionDecisionSchema,
  exemptionInputSchema,
  parseExemptionsQuery,
} from './exemptionSchemas';

type Services = RouteServices & {
  exemptions: ExemptionStore;
  exemptionList: ExemptionList;
  callerScopes: CallerScopes;
  inputs: InputSource;
  assessor: Assessor;
  settings: Settings;
};

const DECISIONS: readonly DecisionName[] = ['approve', 'reject', 'withdraw'];

/** Lists exemptions, takes requests for them, and what people decide about them. */
export function createExemptionRoutes(services: Services): Router {
  const router = PromiseRouter();

  router.get('/v1/exemptions', async (req, res) => {
    const credentials = await services.httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const view = await services.visibility.of(credentials);
    const userRef = userRefOf(credentials);
    const body: ListExemptionsResponse = await services.exemptionList.page(
      parseExemptionsQuery(req.query),
      {
        visibility: await view.models(),
        approves: await services.callerScopes.of(
          exemptionApprovePermission,
          credentials,
        ),
        ...(userRef !== undefined && { userRef }),
      },
      services.clock(),
    );
    res.json(body);
  });

  router.post(
    '/v1/models/:kind/:namespace/:name/exemptions',
    async (req, res) => {
      const credentials = await services.httpAuth.credentials(req, {
        allow: ['user'],
      });
      const entityRef = entityRefOf(req.params);
      const event = await services.auditor.createEvent({
        eventId: 'exemption-request',
        severityLevel: 'medium',
        request: req,
        meta: { entityRef },
      });
      const requested = await audited(event, async () => {
        await requireModel(services, credentials, entityRef);
        if (!(await may(services, credentials, 'request', entityRef))) {
          throw new NotAllowedError(
            `You may not request exemptions for ${entityRef}; it needs the permission ${exemptionRequestPermission.name}.`,
          );
        }
        const result = await request(
          services,
          entityRef,
          req.body,
          credentials.principal.userEntityRef,
        );
        const { id, covers, until } = result;
        return { result, meta: { exemptionId: id, covers, until } };
      });
      res.status(201).json(requested);
    },
  );

  for (const name of DECISIONS) {
    router.post(`/v1/exemptions/:id/${name}`, async (req, res) => {
      const credentials = await services.httpAuth.credentials(req, {
        allow: ['user'],
      });
      const { id } = req.params;
      const event = await services.auditor.createEvent({
        eventId: `exemption-${name}`,
        severityLevel: 'medium',
        request: req,
        meta: { exemptionId: id },
      });
      const decided = await audited(event, async () => {
        const { note } = parseBody(exemptionDecisionSchema, req.body ?? {});
        const known = await visibleExemption(services, credentials, id);
        const by = credentials.principal.userEntityRef;
        const approves = await may(
          services,
          credentials,
          'approve',
          known.entityRef,
        );
        const at = services.clock();
        const isPermitted =
          approves || (name === 'withdraw' && known.requestedBy === by);
        const decision = { by, at, ...(note && { note }) };
        if (
          !isPermitted ||
          !(await services.exemptions.decide(id, name, decision))
        ) {
          const standing = await requireExemption(services, id, at);
          throw explainRefusal(standing, name, { by, approves });
        }
        await services.assessor.refresh([known.entityRef]);
        const result = await requireExemption(services, id, at);
        const { entityRef, covers } = known;
        return { result, meta: { entityRef, covers, ...(note && { note }) } };
      });
      res.json(decided);
    });
  }

  return router;
}

/**
 * @throws RefusedInputError
 * @throws ConflictError when one for the same model and rule is open or in force
 */
async function request(
  services: Services,
  entityRef: string,
  body: unknown,
  by: string,
): Promise<ExemptionRecord> {
  const now = services.clock();
  const input = parseBody(exemptionInputSchema, body);
  const problems = checkExemption(input, {
    standard: services.settings.standard,
    now,
  });
  if (problems.length > 0) {
    throw new RefusedInputError(problems);
  }
  const { exemptions } = services;
  const id = await exemptions.request(entityRef, input, by, now);
  if (id === undefined) {
    const open = await exemptions.findOpen(entityRef, input.covers, now);
    throw new ConflictError(
      open?.state === 'approved'
        ? `${entityRef} is exempt from ${input.covers} through ${open.until} already.`
        : `An exemption of ${entityRef} from ${input.covers} is requested already; it has to be decided, or withdrawn, first.`,
    );
  }
  return requireExemption(services, id, now);
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

/** @throws NotFoundError when there is none, or it is of a model that the caller may not see. */
async function visibleExemption(
  services: Services,
  credentials: BackstageCredentials,
  id: string,
): Promise<ExemptionRecord> {
  const found = await requireExemption(services, id, services.clock());
  const view = await services.visibility.of(credentials);
  if (!(await view.among([found.entityRef])).has(found.entityRef)) {
    throw new NotFoundError(`No exemption ${id}`);
  }
  return found;
}

/** @throws NotFoundError */
async function requireExemption(
  services: Services,
  id: string,
  now: Date,
): Promise<ExemptionRecord> {
  const found = await services.exemptions.find(id, now);
  if (!found) {
    throw new NotFoundError(`No exemption ${id}`);
  }
  return found;
}

async function may(
  services: Services,
  credentials: BackstageCredentials,
  what: 'request' | 'approve',
  resourceRef: string,
): Promise<boolean> {
  const permission =
    what === 'request'
      ? exemptionRequestPermission
      : exemptionApprovePermission;
  const [{ result }] = await services.permissions.authorize(
    [{ permission, resourceRef }],
    { credentials },
  );
  return result === AuthorizeResult.ALLOW;
}
