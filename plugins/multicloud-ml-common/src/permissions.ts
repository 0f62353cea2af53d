import { createPermission } from '@backstage/plugin-permission-common';

/** The resource type that drill permissions apply to; its ref is the model's entity ref. @public */
export const RESOURCE_TYPE_MODEL = 'multicloud-ml-model';

/** May record a drill for a model. @public */
export const drillRecordPermission = createPermission({
  name: 'multicloud-ml.drill.record',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_MODEL,
});

/** May confirm a drill that somebody else recorded. @public */
export const drillConfirmPermission = createPermission({
  name: 'multicloud-ml.drill.confirm',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_MODEL,
});

/** May request an exemption for a model. @public */
export const exemptionRequestPermission = createPermission({
  name: 'multicloud-ml.exemption.request',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_MODEL,
});

/** May approve or reject an exemption that somebody else requested, and withdraw any. @public */
export const exemptionApprovePermission = createPermission({
  name: 'multicloud-ml.exemption.approve',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_MODEL,
});

/** May see what a model costs: on every page, in every export. @public */
export const costReadPermission = createPermission({
  name: 'multicloud-ml.cost.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_MODEL,
});

/** May join sightings of sources to a model, and split them from it. @public */
export const modelJoinPermission = createPermission({
  name: 'multicloud-ml.model.join',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_MODEL,
});

/** May have a source read now. @public */
export const sourceRunPermission = createPermission({
  name: 'multicloud-ml.source.run',
  attributes: { action: 'update' },
});

/** May see how the backend itself is doing, check by check. @public */
export const healthReadPermission = createPermission({
  name: 'multicloud-ml.health.read',
  attributes: { action: 'read' },
});

/** Every permission of the plugin set. @public */
export const multicloudMlPermissions = [
  costReadPermission,
  drillRecordPermission,
  drillConfirmPermission,
  exemptionRequestPermission,
  exemptionApprovePermission,
  modelJoinPermission,
  sourceRunPermission,
  healthReadPermission,
];
