import type { Exemption } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { ModelRow } from '../catalog/ModelRow';
import type { RunRateRow } from '../cost/derive/RunRateRow';
import { hashText } from '../database/hashOf';
import { sightingOf } from '../inventory/sightingOf';
import type { CatalogContext } from './loadContext';
import { type EvidenceIndex, keyOf } from './loadEvidence';

/**
 * The fingerprint of everything that a model's assessment reads, from hashes kept with the parts. When something was
 * last seen is left out: it changes with every poll and changes no result until the observation turns stale.
 */
export function hashInputs(
  model: Pick<
    ModelRow,
    'entity_ref' | 'content_hash' | 'owner_ref' | 'container_ref' | 'dependents'
  >,
  context: CatalogContext,
  evidence: EvidenceIndex,
  exemptions: Exemption[] | undefined,
  runRate: RunRateRow | undefined,
  options: {
    now: Date;
    staleAfterHours: number;
    settingsVersion: string;
  },
): string {
  const group = context.groups.get(model.owner_ref ?? '');
  const dependents: string[] =
    model.dependents === '[]' ? [] : JSON.parse(model.dependents);
  return hashText(
    JSON.stringify([
      options.settingsVersion,
      model.content_hash,
      group?.operators,
      group?.profiles,
      context.containers.get(model.container_ref ?? '')?.profiles,
      dependents.map(ref => context.tiers.get(ref)),
      evidence.observations.get(model.entity_ref)?.map(row => {
        const scope = evidence.scopes.get(keyOf(row.source, row.scope));
        return [
          row.source,
          row.external_id,
          row.content_hash,
          sightingOf(row, scope, options).stale,
          row.join_conflicts,
        ];
      }),
      evidence.drills
        .get(model.entity_ref)
        ?.map(row => [row.id, row.confirmed_at]),
      exemptions,
      // Up to when the bill reaches changes daily and changes no result.
      runRate && [
        runRate.amount,
        runRate.currency,
        runRate.others,
        runRate.converted,
      ],
    ]),
  );
}
