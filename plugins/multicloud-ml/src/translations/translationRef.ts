import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { formatMessages } from './format';
import { exemptionsMessages } from './exemptions';
import { fleetMessages } from './fleet';
import { historyMessages } from './history';
import { homeMessages } from './home';
import { mapMessages } from './map';
import { billsMessages } from './bills';
import { catalogFiltersMessages } from './catalogFilters';
import { costMessages } from './cost';
import { costOverviewMessages } from './costOverview';
import { modelCostMessages } from './modelCost';
import { sourcesMessages } from './sources';
import { searchMessages } from './search';
import { sharedMessages } from './shared';
import { standardsMessages } from './standards';
import { wordsMessages } from './words';

/**
 * Every string of the pages, by area: one file of messages for each folder of components, spread in here under its name.
 * A component reads `t('shared.tryAgain')` from `useTranslationRef(multicloudMlTranslationRef)`.
 *
 * What the backend says (the reasons of an assessment, the Standard's guidance, errors) comes in English and is not
 * translated here.
 *
 * @public
 */
export const multicloudMlTranslationRef = createTranslationRef({
  id: 'plugin.multicloud-ml',
  messages: {
    format: formatMessages,
    exemptions: exemptionsMessages,
    fleet: fleetMessages,
    history: historyMessages,
    home: homeMessages,
    map: mapMessages,
    bills: billsMessages,
    catalogFilters: catalogFiltersMessages,
    cost: costMessages,
    costOverview: costOverviewMessages,
    modelCost: modelCostMessages,
    sources: sourcesMessages,
    search: searchMessages,
    shared: sharedMessages,
    standards: standardsMessages,
    words: wordsMessages,
  },
});
