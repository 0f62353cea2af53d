import { EntityAutocompletePicker } from '@backstage/plugin-catalog-react';
import { ANNOTATION_PROVIDER } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { ProviderFilter, type ModelEntityFilters } from './filters';

/** Narrows the catalog's list by where models run; not shown where no entity says. */
export function ProviderPicker() {
  const { t, format } = useLocale();
  return (
    <EntityAutocompletePicker<ModelEntityFilters, 'mlProvider'>
      label={t('catalogFilters.provider')}
      name="mlProvider"
      path={`metadata.annotations.${ANNOTATION_PROVIDER}`}
      Filter={ProviderFilter}
      getOptionLabel={format.provider}
    />
  );
}
