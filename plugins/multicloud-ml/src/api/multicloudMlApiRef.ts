import { createApiRef } from '@backstage/frontend-plugin-api';
import type { MultiCloudMlApi } from './MultiCloudMlApi';

/**
 * The client of the Multi-Cloud ML backend.
 *
 * @public
 */
export const multicloudMlApiRef = createApiRef<MultiCloudMlApi>().with({
  id: 'plugin.multicloud-ml.client',
  pluginId: 'multicloud-ml',
});
