import type { ScopeRow } from '../inventory/InventoryRows';

/** How one reading of a source ended: every scope was read, some were not, or none was. */
export type PollOutcome = 'complete' | 'partial' | 'failed';

/** How the reading that began at the given time ended, by what it left of every scope. */
export function pollOutcomeOf(
  scopes: readonly ScopeRow[],
  startedAt: Date,
): PollOutcome {
  const tried = scopes.filter(
    row => row.last_attempt_at >= startedAt.toISOString(),
  );
  const failed = tried.filter(row => row.failure !== null);
  if (failed.length === 0) {
    return 'complete';
  }
  return failed.length < tried.length ? 'partial' : 'failed';
}
