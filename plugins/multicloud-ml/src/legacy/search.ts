import {
  createSearchResultListItemExtension,
  type SearchResultListItemExtensionProps,
} from '@backstage/plugin-search-react';
import type { ResultHighlight } from '@backstage/plugin-search-common';
import { MODEL_DOCUMENT_TYPE } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { inLegacyApp } from './inLegacyApp';
import { multicloudMlPlugin } from './plugin';

/**
 * A model among the results of a search.
 *
 * @public
 */
export const MlModelSearchResultListItem: (
  props: SearchResultListItemExtensionProps<{ highlight?: ResultHighlight }>,
) => JSX.Element | null = multicloudMlPlugin.provide(
  createSearchResultListItemExtension({
    name: 'MlModelSearchResultListItem',
    predicate: ({ type }) => type === MODEL_DOCUMENT_TYPE,
    component: () =>
      import('../components/Search').then(({ ModelResult }) =>
        inLegacyApp(ModelResult),
      ),
  }),
);
