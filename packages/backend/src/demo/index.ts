import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { demoBillsModule } from './bills/demoBillsModule';
import { daysFromNowModule } from './daysFromNowModule';

/** What only the demo needs: dates that do not age, and bills that do not exist. */
export default createBackendFeatureLoader({
  loader: () => [daysFromNowModule, demoBillsModule],
});
