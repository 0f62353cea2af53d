import type { SourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** How a source is doing, worst first. */
export type SourceState =
  | 'failing'
  | 'partly-failing'
  | 'never-read'
  | 'stale'
  | 'with-gaps'
  | 'read';

/** The verdict on a source: what is worst of it. */
export function sourceStateOf(source: SourceStatus): SourceState {
  const { failures, scopes, lastSuccessAt } = source;
  if (failures.length > 0) {
    return failures.length < scopes.length ? 'partly-failing' : 'failing';
  }
  if (!lastSuccessAt) return 'never-read';
  if (source.stale > 0) return 'stale';
  return problemCountOf(source) > 0 ? 'with-gaps' : 'read';
}

/** Whether somebody should look at it. */
export function needsAttention(source: SourceStatus): boolean {
  const state = sourceStateOf(source);
  return state !== 'read' && state !== 'with-gaps';
}

/** How many things the last complete reading could not understand. */
export function problemCountOf(source: SourceStatus): number {
  return source.scopes.reduce((sum, { problemCount }) => sum + problemCount, 0);
}

/** Whether there is anything to count: what was never read is unknown, not nothing. */
export function isKnown({
  lastSuccessAt,
  models,
}: Pick<SourceStatus, 'lastSuccessAt' | 'models'>): boolean {
  return lastSuccessAt !== undefined || models > 0;
}
