import type {
  ObservedDeployment,
  ObservedModel,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { InventoryDeploymentRow } from './InventoryRows';

/**
 * The deployments of a model after a report, those that it no longer names included: they turn stale, and are never
 * gone.
 */
export function mergeDeployments(
  model: ObservedModel,
  old: InventoryDeploymentRow[],
  report: { source: string; at: string; lastSeenAt: string },
): { all: InventoryDeploymentRow[]; changed: InventoryDeploymentRow[] } {
  const known = new Map(old.map(row => [row.external_id, row]));
  const reported = new Map(
    model.deployments.map(deployment => [deployment.externalId, deployment]),
  );
  const all: InventoryDeploymentRow[] = [];
  const changed: InventoryDeploymentRow[] = [];

  for (const [id, deployment] of reported) {
    const before = known.get(id);
    const content = JSON.stringify(deployment);
    if (before?.content === content && before.missing_since === null) {
      all.push(before);
    } else {
      const row: InventoryDeploymentRow = {
        source: report.source,
        model_external_id: model.externalId,
        external_id: id,
        content,
        first_seen_at: before?.first_seen_at ?? report.at,
        version_since: versionSince(deployment, before, report.at),
        last_seen_at: null,
        missing_since: null,
      };
      all.push(row);
      changed.push(row);
    }
  }
  for (const [id, before] of known) {
    if (!reported.has(id)) {
      const gone = before.missing_since !== null;
      const row = gone
        ? before
        : {
            ...before,
            missing_since: report.at,
            last_seen_at: report.lastSeenAt,
          };
      all.push(row);
      if (!gone) {
        changed.push(row);
      }
    }
  }
  return {
    all: all.sort((a, b) => (a.external_id < b.external_id ? -1 : 1)),
    changed,
  };
}

/** Since when this version or digest has been reported; a source that knows better says so itself. */
function versionSince(
  deployment: ObservedDeployment,
  before: InventoryDeploymentRow | undefined,
  at: string,
): string {
  if (!before) {
    return at;
  }
  const last: ObservedDeployment = JSON.parse(before.content);
  return last.version === deployment.version &&
    last.digest === deployment.digest
    ? before.version_since
    : at;
}
