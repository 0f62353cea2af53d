import {
  COVERS_RECOVERY,
  isExemptible,
  type GetModelResponse,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/**
 * What an exemption can be requested from: the rules that match this model, and recovery as a whole, without those that
 * are requested or exempt already.
 */
export function coversToRequest(model: GetModelResponse): string[] {
  const taken = new Set(
    model.exemptions
      .filter(({ state }) => state === 'requested' || state === 'approved')
      .map(({ covers }) => covers),
  );
  return [
    ...model.assessment.recovery.reasons.map(({ id }) => id),
    COVERS_RECOVERY,
  ].filter(covers => isExemptible(covers) && !taken.has(covers));
}
