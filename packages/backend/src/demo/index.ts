import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { demoBillsModule } from './bills/demoBillsModule';
import { daysFromNowModule } from './daysFromNowModule';
import {
  fleetFilesModule,
  fleetInCatalogModule,
} from './fleet/demoFleetModules';

/** What only the demo needs: dates that do not age, bills that do not exist, and a fleet of any size. */
export default createBackendFeatureLoader({
  loader: () => [
    daysFromNowModule,
    demoBillsModule,
    fleetInCatalogModule,
    fleetFilesModule,
  ],
});
