import { startTitle } from '../judged/words';
import {
  type Criterion,
  evidenceOf,
  known,
  missing,
  termValue,
  unknown,
} from './Criterion';

/** P4: whether features can leave the provider. Always applicable: a model without a store says `none`. */
export const P4FeatureStore: Criterion = {
  id: 'P4',
  judge({ model, standard }) {
    const store = model.featureStore.value;
    const evidence = evidenceOf(model.featureStore);
    const kind = store?.kind;
    if (kind === 'none') {
      return known(1, 'No feature store.', evidence);
    }
    switch (termValue(standard.vocabularies.featureStores, kind)) {
      case 'neutral':
        return known(1, `${startTitle(kind ?? '')}.`, evidence);
      case 'managed':
        return store?.offlineExport === true
          ? known(
              0.5,
              `${startTitle(kind ?? '')} with an offline export.`,
              evidence,
            )
          : known(
              0,
              `${startTitle(kind ?? '')} without an offline export.`,
              evidence,
            );
      default:
        return unknown(missing('The feature store', kind));
    }
  },
};
