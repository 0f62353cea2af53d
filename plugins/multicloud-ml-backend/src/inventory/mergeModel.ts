import type { ObservedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { hashOf } from '../database/hashOf';
import type {
  InventoryDeploymentRow,
  InventoryModelRow,
} from './InventoryRows';

/** The row of a model after a report; undefined when it is as it was. */
export function mergeModel(
  model: ObservedModel,
  deployments: InventoryDeploymentRow[],
  old: InventoryModelRow | undefined,
  report: { source: string; scope: string; entityRef: string; at: string },
): InventoryModelRow | undefined {
  const { deployments: _, ...content } = model;
  const contentHash = hashOf([
    content,
    deployments.map(row => [row.external_id, row.content, row.missing_since]),
  ]);
  if (
    old &&
    old.content_hash === contentHash &&
    old.scope === report.scope &&
    old.entity_ref === report.entityRef &&
    old.missing_since === null
  ) {
    return undefined;
  }
  return {
    source: report.source,
    external_id: model.externalId,
    scope: report.scope,
    entity_ref: report.entityRef,
    content_hash: contentHash,
    content: JSON.stringify(content),
    first_seen_at: old?.first_seen_at ?? report.at,
    changed_at: report.at,
    last_seen_at: null,
    missing_since: null,
  };
}
