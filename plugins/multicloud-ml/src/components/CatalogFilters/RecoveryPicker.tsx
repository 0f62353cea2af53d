import { EntityAutocompletePicker } from '@backstage/plugin-catalog-react';
import {
  LABEL_RECOVERY,
  RECOVERY_STATUSES,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RECOVERY_WORDS } from '../../format';
import { RecoveryFilter, type ModelEntityFilters } from './filters';

/** Narrows the catalog's list by recovery status; not shown where no entity has one. */
export function RecoveryPicker() {
  return (
    <EntityAutocompletePicker<ModelEntityFilters, 'mlRecovery'>
      label="Model recovery"
      name="mlRecovery"
      path={`metadata.labels.${LABEL_RECOVERY}`}
      Filter={RecoveryFilter}
      getOptionLabel={wordsOf}
    />
  );
}

function wordsOf(label: string): string {
  const status = RECOVERY_STATUSES.find(known => known === label);
  return status ? RECOVERY_WORDS[status] : label;
}
