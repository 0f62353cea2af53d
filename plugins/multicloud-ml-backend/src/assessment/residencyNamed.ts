import {
  RESIDENCY_STATUSES,
  type ResidencyStatus,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** A stored residency status; anything that is none is `unknown`. */
export function residencyNamed(status: string): ResidencyStatus {
  return RESIDENCY_STATUSES.find(known => known === status) ?? 'unknown';
}
