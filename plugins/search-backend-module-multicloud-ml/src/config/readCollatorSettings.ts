import {
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

const KEY = 'search.collators.multicloudMl';

/** When models are indexed, and where a result leads. */
export interface CollatorSettings {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Path of a model's page with `:namespace`, `:kind` and `:name`. */
  locationTemplate: string;
}

const DEFAULTS: CollatorSettings = {
  schedule: {
    frequency: { minutes: 10 },
    timeout: { minutes: 15 },
    initialDelay: { seconds: 3 },
  },
  // The model's own tab. Not the entity page itself: in-memory search keeps one document for each location, and that one is
  // the catalog's.
  locationTemplate: '/catalog/:namespace/:kind/:name/ml-model',
};

/** @throws InputError when the schedule cannot be read, or the path lacks the entity's name. */
export function readCollatorSettings(
  config: RootConfigService,
): CollatorSettings {
  const own = config.getOptionalConfig(KEY);
  const schedule = own?.getOptionalConfig('schedule');
  const locationTemplate =
    own?.getOptionalString('locationTemplate') ?? DEFAULTS.locationTemplate;
  if (!locationTemplate.includes(':name')) {
    throw new InputError(
      `${KEY}.locationTemplate is "${locationTemplate}" and would lead every result to the same page; it needs :name, for instance ${DEFAULTS.locationTemplate}.`,
    );
  }
  return {
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : DEFAULTS.schedule,
    locationTemplate,
  };
}
