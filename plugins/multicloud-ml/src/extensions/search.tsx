import {
  SearchFilterBlueprint,
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { MODEL_DOCUMENT_TYPE } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiBrainLine } from '@remixicon/react';
import { LazyModelSearchFilters } from '../components/Search/LazyModelSearchFilters';

const result = SearchResultListItemBlueprint.make({
  name: 'model',
  params: {
    icon: <RiBrainLine />,
    predicate: ({ type }) => type === MODEL_DOCUMENT_TYPE,
    component: () =>
      import('../components/Search').then(({ ModelResult }) => ModelResult),
  },
});

const resultType = SearchFilterResultTypeBlueprint.make({
  name: 'model',
  params: {
    value: MODEL_DOCUMENT_TYPE,
    name: 'ML models',
    icon: <RiBrainLine />,
  },
});

const filter = SearchFilterBlueprint.make({
  name: 'model',
  params: { component: LazyModelSearchFilters },
});

/** Models in Backstage's search. */
export const searchExtensions = [result, resultType, filter];
