import { EntityAutocompletePicker } from '@backstage/plugin-catalog-react';
import {
  LABEL_RECOVERY,
  RECOVERY_STATUSES,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { type Format, useLocale } from '../../format';
import { RecoveryFilter, type ModelEntityFilters } from './filters';

/** Narrows the catalog's list by recovery status; not shown where no entity has one. */
export function RecoveryPicker() {
  const { t, format } = useLocale();
  return (
    <EntityAutocompletePicker<ModelEntityFilters, 'mlRecovery'>
      label={t('catalogFilters.recovery')}
      name="mlRecovery"
      path={`metadata.labels.${LABEL_RECOVERY}`}
      Filter={RecoveryFilter}
      getOptionLabel={label => wordsOf(label, format)}
    />
  );
}

function wordsOf(label: string, format: Format): string {
  const status = RECOVERY_STATUSES.find(known => known === label);
  return status ? format.recovery(status) : label;
}
