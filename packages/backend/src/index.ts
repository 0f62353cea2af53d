import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

// Serves the built frontend. With `yarn start` the frontend has its own development server.
backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));

backend.add(import('@backstage/plugin-catalog-backend'));
// Says in the log which entity could not be read or processed, and why.
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

// Carries the hints with which the catalog and the multicloud-ml backend keep in step.
backend.add(import('@backstage/plugin-events-backend'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(
  import('@multicloud-ml/backstage-plugin-search-backend-module-multicloud-ml'),
);

backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

backend.add(import('@multicloud-ml/backstage-plugin-multicloud-ml-backend'));
backend.add(
  import('@multicloud-ml/backstage-plugin-multicloud-ml-backend-module-file'),
);
// Systems that know models. Each does nothing until `multicloudMl.sources.<its name>` is configured.
backend.add(
  import(
    '@multicloud-ml/backstage-plugin-multicloud-ml-backend-module-sagemaker'
  ),
);
backend.add(
  import(
    '@multicloud-ml/backstage-plugin-multicloud-ml-backend-module-vertex-ai'
  ),
);
backend.add(
  import(
    '@multicloud-ml/backstage-plugin-multicloud-ml-backend-module-azure-ml'
  ),
);
backend.add(
  import('@multicloud-ml/backstage-plugin-multicloud-ml-backend-module-mlflow'),
);
backend.add(
  import(
    '@multicloud-ml/backstage-plugin-multicloud-ml-backend-module-kubeflow'
  ),
);
backend.add(
  import('@multicloud-ml/backstage-plugin-multicloud-ml-backend-module-kserve'),
);
backend.add(
  import(
    '@multicloud-ml/backstage-plugin-multicloud-ml-backend-module-repository'
  ),
);
// Does nothing until `multicloudMl.costs.sources.csv` is configured.
backend.add(
  import(
    '@multicloud-ml/backstage-plugin-multicloud-ml-backend-module-cost-csv'
  ),
);
// Bills in the FOCUS format, in a folder or a bucket: `multicloudMl.costs.sources.focus`.
backend.add(
  import('@multicloud-ml/backstage-plugin-multicloud-ml-backend-module-focus'),
);
// Tables in the FOCUS format, summed by the engine that holds them: `multicloudMl.costs.sources.sql`.
backend.add(
  import(
    '@multicloud-ml/backstage-plugin-multicloud-ml-backend-module-cost-sql'
  ),
);
backend.add(
  import(
    '@multicloud-ml/backstage-plugin-catalog-backend-module-multicloud-ml'
  ),
);

// Lets the examples write dates that do not age.
backend.add(import('./demo'));

backend.start();
