import { EntityAutocompletePicker } from '@backstage/plugin-catalog-react';
import { LABEL_PORTABILITY } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { PortabilityFilter, type ModelEntityFilters } from './filters';

/** Narrows the catalog's list by grade; not shown where no entity has one. */
export function PortabilityPicker() {
  const { t } = useLocale();
  return (
    <EntityAutocompletePicker<ModelEntityFilters, 'mlPortability'>
      label={t('catalogFilters.portability')}
      name="mlPortability"
      path={`metadata.labels.${LABEL_PORTABILITY}`}
      Filter={PortabilityFilter}
      getOptionLabel={grade =>
        grade === 'withheld' ? t('words.withheld') : grade
      }
    />
  );
}
