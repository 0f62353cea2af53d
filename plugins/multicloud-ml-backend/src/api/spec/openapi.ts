import { costPaths, costSchemas } from './costs';
import { drillPaths, drillSchemas } from './drills';
import { exemptionPaths, exemptionSchemas } from './exemptions';
import { fleetPaths } from './fleet';
import { healthPaths } from './health';
import { historyPaths, historySchemas } from './history';
import { joinPaths, joinSchemas } from './joins';
import { modelPaths, modelSchemas } from './models';
import { servicePaths } from './services';
import { list, object, open, text } from './schemas';
import { teamPaths } from './teams';

/** The OpenAPI document of the plugin's REST API, served at `/openapi.json`. */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'multicloud-ml',
    version: '1',
    description: 'Portability, recovery, residency and cost of ML models.',
    license: { name: 'Apache-2.0' },
    contact: {},
  },
  servers: [{ url: '/' }],
  paths: {
    ...modelPaths,
    ...fleetPaths,
    ...joinPaths,
    ...teamPaths,
    ...costPaths,
    ...drillPaths,
    ...exemptionPaths,
    ...historyPaths,
    ...servicePaths,
    ...healthPaths,
  },
  components: {
    schemas: {
      ...modelSchemas,
      ...joinSchemas,
      ...drillSchemas,
      ...exemptionSchemas,
      ...costSchemas,
      ...historySchemas,
      Error: open({
        error: open({
          name: text,
          message: text,
          // What a refused body (400) says wrong, field by field; the message holds the same in one text.
          'problems?': list(object({ path: text, message: text })),
        }),
      }),
    },
  },
};
