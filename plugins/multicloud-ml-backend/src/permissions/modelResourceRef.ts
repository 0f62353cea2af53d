import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_MODEL,
  type Tier,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/**
 * What permission rules see of a model.
 *
 * @public
 */
export interface ModelResource {
  entityRef: string;
  /** Absent when the entity names no owner. */
  ownerRef?: string;
  /** The tier that the model is judged as. */
  tier: Tier;
}

/**
 * The part of a query that a rule stands for: models that have one of the values.
 *
 * @public
 */
export interface ModelResourceQuery {
  key: 'ownerRef' | 'tier';
  values: string[];
}

/**
 * The resource that permissions on drills and costs apply to; its refs are entity refs.
 *
 * @public
 */
export const modelResourceRef = createPermissionResourceRef<
  ModelResource,
  ModelResourceQuery
>().with({ pluginId: 'multicloud-ml', resourceType: RESOURCE_TYPE_MODEL });
