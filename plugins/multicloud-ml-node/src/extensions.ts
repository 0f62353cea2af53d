import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { CostSource } from './CostSource';
import type { ModelSource } from './ModelSource';

/**
 * Where modules add the systems that know models.
 *
 * @public
 */
export interface ModelSourcesExtensionPoint {
  /**
   * @throws Error when a source of the same id was added before.
   */
  addModelSource(...sources: ModelSource[]): void;
}

/**
 * @public
 */
export const modelSourcesExtensionPoint =
  createExtensionPoint<ModelSourcesExtensionPoint>({
    id: 'multicloud-ml.model-sources',
  });

/**
 * Where modules add the bills that say what models cost.
 *
 * @public
 */
export interface CostSourcesExtensionPoint {
  /**
   * @throws Error when a source of the same id was added before.
   */
  addCostSource(...sources: CostSource[]): void;
}

/**
 * @public
 */
export const costSourcesExtensionPoint =
  createExtensionPoint<CostSourcesExtensionPoint>({
    id: 'multicloud-ml.cost-sources',
  });
