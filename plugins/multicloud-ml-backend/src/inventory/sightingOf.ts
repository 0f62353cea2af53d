import type { InventoryModelRow, ScopeRow } from './InventoryRows';

/** When something was last seen, and why it is stale if it is. */
export interface Sighting {
  seenAt: string;
  stale?: string;
}

/**
 * When a model was last seen and whether that still holds. What every model of a scope shares is kept with the
 * scope, so that an unchanged poll writes one row.
 */
export function sightingOf(
  model: Pick<
    InventoryModelRow,
    'source' | 'changed_at' | 'last_seen_at' | 'missing_since'
  >,
  scope: ScopeRow | undefined,
  options: { now: Date; staleAfterHours: number },
): Sighting {
  if (model.missing_since) {
    return {
      seenAt: model.last_seen_at ?? model.changed_at,
      stale: `${model.source} no longer reports it, since ${model.missing_since}`,
    };
  }
  const lastSuccess = scope?.last_success_at ?? '';
  const seenAt =
    lastSuccess > model.changed_at ? lastSuccess : model.changed_at;
  if (scope?.failure) {
    return {
      seenAt,
      stale: `${model.source} could not be read since ${scope.failing_since}: ${scope.failure}`,
    };
  }
  const unseenHours = (options.now.getTime() - Date.parse(seenAt)) / 3_600_000;
  if (unseenHours > options.staleAfterHours) {
    return {
      seenAt,
      stale: `${model.source} has not been read for over ${options.staleAfterHours} hours`,
    };
  }
  return { seenAt };
}
