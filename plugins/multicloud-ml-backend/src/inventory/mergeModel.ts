import type { ObservedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { hashOf } from '../database/hashOf';
import { joinKeysOf } from '../joins/JoinKeys';
import type {
  InventoryDeploymentRow,
  InventoryModelRow,
} from './InventoryRows';

/** What a report says of a model. Where it belongs is for joining to say. */
export type ReportedRow = Omit<
  InventoryModelRow,
  'entity_ref' | 'own_ref' | 'join_kind' | 'join_detail' | 'join_conflicts'
>;

/** The row of a model after a report; undefined when it is as it was. */
export function mergeModel(
  model: ObservedModel,
  deployments: InventoryDeploymentRow[],
  old: InventoryModelRow | undefined,
  report: { source: string; scope: string; at: string },
): ReportedRow | undefined {
  const { deployments: _, ...content } = model;
  const contentHash = hashOf([
    content,
    deployments.map(row => [row.external_id, row.content, row.missing_since]),
  ]);
  if (
    old &&
    old.content_hash === contentHash &&
    old.scope === report.scope &&
    old.join_keys !== null &&
    old.missing_since === null
  ) {
    return undefined;
  }
  return {
    source: report.source,
    external_id: model.externalId,
    scope: report.scope,
    join_keys: JSON.stringify(joinKeysOf(model)),
    content_hash: contentHash,
    content: JSON.stringify(content),
    first_seen_at: old?.first_seen_at ?? report.at,
    changed_at: report.at,
    last_seen_at: null,
    missing_since: null,
  };
}
