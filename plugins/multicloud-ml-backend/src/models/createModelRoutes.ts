import { NotFoundError } from '@backstage/errors';
import {
  type GetModelResponse,
  type ListModelsResponse,
  assess,
  costReadPermission,
  drillConfirmPermission,
  drillRecordPermission,
  exemptionApprovePermission,
  exemptionRequestPermission,
  nextSteps,
  toSummary,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { RouteServices } from '../api/RouteServices';
import { entityRefOf } from '../api/entityRefOf';
import { userRefOf } from '../api/userRefOf';
import type { InputSource } from '../assessment/InputSource';
import type { Settings } from '../config/readSettings';
import type { CostParts } from '../cost/api/createCostParts';
import { withoutHiddenConflicts } from '../joins/withoutHidden';
import type { DrillStore } from '../drills/DrillStore';
import type { ModelList } from './ModelList';
import { withoutCost } from './withoutCost';
import { parseListRequest } from './parseListRequest';

/** `GET /v1/models` and `GET /v1/models/:kind/:namespace/:name`. */
export function createModelRoutes(
  services: RouteServices & {
    list: ModelList;
    inputs: InputSource;
    drills: DrillStore;
    settings: Settings;
    costs: CostParts;
  },
): Router {
  const router = PromiseRouter();

  router.get('/v1/models', async (req, res) => {
    const credentials = await services.httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const view = await services.visibility.of(credentials);
    const body: ListModelsResponse = await services.list.page(
      parseListRequest(req.query),
      await view.models(),
      await services.costs.callers.of(credentials),
    );
    res.json(body);
  });

  router.get('/v1/models/:kind/:namespace/:name', async (req, res) => {
    const credentials = await services.httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const entityRef = entityRefOf(req.params);
    const now = services.clock();
    const view = await services.visibility.of(credentials);
    const visible = await view.among([entityRef]);
    const loaded = visible.has(entityRef)
      ? await services.inputs.loadOne(entityRef, now)
      : undefined;
    if (!loaded) {
      throw new NotFoundError(`No model ${entityRef}`);
    }
    // Assessed from what is known now rather than read back: the ages of evidence are then those of the latest poll.
    const context = { ...services.settings, now };
    const input = await withoutHiddenConflicts(loaded.input, view);
    const assessment = assess(input, context);
    const caller = userRefOf(credentials);
    const body: GetModelResponse = {
      summary: toSummary(assessment, loaded.about),
      assessment,
      nextSteps: nextSteps(input, context, assessment),
      drills: await services.drills.list(entityRef),
      exemptions: [],
      permissions: await permissionsOn(services, credentials, entityRef),
      ...(caller !== undefined && { caller }),
    };
    res.json(body.permissions.readCost ? body : withoutCost(body));
  });

  return router;
}

async function permissionsOn(
  services: RouteServices,
  credentials: BackstageCredentials,
  resourceRef: string,
): Promise<GetModelResponse['permissions']> {
  const [record, confirm, request, approve, readCost] = await services.permissions.authorize(
    [
      { permission: drillRecordPermission, resourceRef },
      { permission: drillConfirmPermission, resourceRef },
      { permission: exemptionRequestPermission, resourceRef },
      { permission: exemptionApprovePermission, resourceRef },
      { permission: costReadPermission, resourceRef },
    ],
    { credentials },
  );
  return {
    recordDrill: record.result === AuthorizeResult.ALLOW,
    confirmDrill: confirm.result === AuthorizeResult.ALLOW,
    requestExemption: request.result === AuthorizeResult.ALLOW,
    approveExemption: approve.result === AuthorizeResult.ALLOW,
    readCost: readCost.result === AuthorizeResult.ALLOW,
  };
}
