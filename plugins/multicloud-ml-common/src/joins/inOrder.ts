import type { JoinSighting } from './JoinInput';

/** The earliest first: what comes first gives a name to what is joined with it. */
export function inOrder(sightings: readonly JoinSighting[]): JoinSighting[] {
  return [...sightings].sort(
    (a, b) =>
      compare(a.firstSeenAt, b.firstSeenAt) ||
      compare(a.source, b.source) ||
      compare(a.externalId, b.externalId),
  );
}

export function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
