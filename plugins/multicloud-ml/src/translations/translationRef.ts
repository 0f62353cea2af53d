import {
  type TranslationRef,
  createTranslationRef,
} from '@backstage/frontend-plugin-api';
import { billsMessages } from './bills';
import { catalogFiltersMessages } from './catalogFilters';
import { costMessages } from './cost';
import { costOverviewMessages } from './costOverview';
import { exemptionsMessages } from './exemptions';
import { formatMessages } from './format';
import { fleetMessages } from './fleet';
import { historyMessages } from './history';
import { homeMessages } from './home';
import { mapMessages } from './map';
import { searchMessages } from './search';
import { modelCostMessages } from './modelCost';
import { sourcesMessages } from './sources';
import { sightingsMessages } from './sightings';
import { whereItRunsMessages } from './whereItRuns';
import { drillsMessages } from './drills';
import { modelTabMessages } from './modelTab';
import { teamTabMessages } from './teamTab';
import { sharedMessages } from './shared';
import { standardsMessages } from './standards';
import { wordsMessages } from './words';

/**
 * Every string of the pages in English, by area: one file of messages for each folder of components, under its name here.
 * The id of a message is its path: `shared.tryAgain`, which a component reads as `t('shared.tryAgain')` from `useLocale()`.
 *
 * @public
 */
export const multicloudMlMessages = {
  bills: billsMessages,
  catalogFilters: catalogFiltersMessages,
  cost: costMessages,
  costOverview: costOverviewMessages,
  format: formatMessages,
  fleet: fleetMessages,
  history: historyMessages,
  home: homeMessages,
  map: mapMessages,
  search: searchMessages,
  modelCost: modelCostMessages,
  sources: sourcesMessages,
  sightings: sightingsMessages,
  whereItRuns: whereItRunsMessages,
  drills: drillsMessages,
  exemptions: exemptionsMessages,
  modelTab: modelTabMessages,
  teamTab: teamTabMessages,
  shared: sharedMessages,
  standards: standardsMessages,
  words: wordsMessages,
} as const;

/**
 * The text of every message by its id.
 *
 * Named, so that the API report says the name: written out, the ids come in an order that changes with unrelated code.
 *
 * @public
 */
export type MulticloudMlMessages = ReturnType<
  typeof createTranslationRef<
    'plugin.multicloud-ml',
    typeof multicloudMlMessages,
    Record<never, never>
  >
>['T'];

/**
 * The strings of the pages in English, for translations into other languages.
 *
 * @remarks
 *
 * What the backend says (the reasons of an assessment, the Standard's guidance, errors) comes in English and is not
 * translated here.
 *
 * @public
 */
export const multicloudMlTranslationRef: TranslationRef<
  'plugin.multicloud-ml',
  MulticloudMlMessages
> = createTranslationRef({
  id: 'plugin.multicloud-ml',
  messages: multicloudMlMessages,
});
