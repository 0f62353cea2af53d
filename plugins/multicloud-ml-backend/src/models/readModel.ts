import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  type GetModelResponse,
  assess,
  costReadPermission,
  drillConfirmPermission,
  drillRecordPermission,
  exemptionApprovePermission,
  exemptionRequestPermission,
  nextSteps,
  toSummary,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { RouteServices } from '../api/RouteServices';
import { userRefOf } from '../api/userRefOf';
import type { InputSource } from '../assessment/InputSource';
import type { Settings } from '../config/readSettings';
import type { DrillStore } from '../drills/DrillStore';
import type { ExemptionStore } from '../exemptions/ExemptionStore';
import { withoutHiddenConflicts } from '../joins/withoutHidden';
import { withoutCost } from './withoutCost';

/** What one model is read from. */
export interface ModelReadServices
  extends Pick<RouteServices, 'permissions' | 'visibility' | 'clock'> {
  inputs: InputSource;
  drills: DrillStore;
  exemptions: ExemptionStore;
  settings: Settings;
}

/**
 * One model as the caller may see it: the one road to it, whoever asks.
 *
 * @throws NotFoundError when there is no such model, or none that the caller may see
 */
export async function readModel(
  services: ModelReadServices,
  credentials: BackstageCredentials,
  entityRef: string,
): Promise<GetModelResponse> {
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
  const model: GetModelResponse = {
    summary: toSummary(assessment, loaded.about),
    assessment,
    nextSteps: nextSteps(input, context, assessment),
    drills: await services.drills.list(entityRef),
    exemptions: await services.exemptions.list(entityRef, now),
    permissions: await permissionsOn(services, credentials, entityRef),
    ...(caller !== undefined && { caller }),
  };
  return model.permissions.readCost ? model : withoutCost(model);
}

async function permissionsOn(
  services: ModelReadServices,
  credentials: BackstageCredentials,
  resourceRef: string,
): Promise<GetModelResponse['permissions']> {
  const [record, confirm, request, approve, readCost] =
    await services.permissions.authorize(
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
