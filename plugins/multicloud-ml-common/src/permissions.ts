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

/** May see what a model costs: on every page, in every export. @public */
export const costReadPermission = createPermission({
  name: 'multicloud-ml.cost.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_MODEL,
});

/** Every permission of the plugin set. @public */
export const multicloudMlPermissions = [
  costReadPermission,
  drillRecordPermission,
  drillConfirmPermission,
];
