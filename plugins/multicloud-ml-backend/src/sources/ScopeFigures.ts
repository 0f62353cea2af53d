import type { ScopeRow } from '../inventory/InventoryRows';

/** What the inventory holds of one scope, over the models that somebody may see. */
export interface ScopeFigures {
  source: string;
  scope: string;
  models: number;
  deployments: number;
  /** Models that the last complete reading no longer reported. */
  missing: number;
  firstMissingAt?: string;
  /** Reported models whose content has not changed for as long as makes them stale if nobody read them since. */
  unchanged: number;
  firstUnchangedAt?: string;
}

/** How much of a scope is stale, and since when the oldest of it is. */
export interface Staleness {
  stale: number;
  staleSince?: string;
}

/**
 * The rule of `sightingOf`, for all models of a scope at once: stale is what is no longer reported, what is in a scope
 * that could not be read, and what nobody has read for longer than allowed.
 */
export function stalenessOf(
  figures: ScopeFigures,
  scope: ScopeRow | undefined,
  options: { now: Date; staleAfterHours: number },
): Staleness {
  const { models, missing, unchanged } = figures;
  const allowed = options.staleAfterHours * 3_600_000;
  const lastSuccess = scope?.last_success_at ?? '';
  if (scope?.failure) {
    return models === 0
      ? { stale: 0 }
      : since(models, [scope.failing_since, figures.firstMissingAt]);
  }
  const isUnread =
    lastSuccess < new Date(options.now.getTime() - allowed).toISOString();
  if (!isUnread || unchanged === 0) {
    return since(missing, [figures.firstMissingAt]);
  }
  const { firstUnchangedAt = '' } = figures;
  const seenAt =
    lastSuccess > firstUnchangedAt ? lastSuccess : firstUnchangedAt;
  return since(missing + unchanged, [
    figures.firstMissingAt,
    new Date(Date.parse(seenAt) + allowed).toISOString(),
  ]);
}

function since(
  stale: number,
  instants: Array<string | null | undefined>,
): Staleness {
  const [first] = instants
    .filter(instant => typeof instant === 'string')
    .sort();
  return first === undefined ? { stale } : { stale, staleSince: first };
}
