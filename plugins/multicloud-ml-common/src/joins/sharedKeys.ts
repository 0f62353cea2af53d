import type { JoinSighting } from './JoinInput';
import type { SharedKey } from './SharedKey';
import { compare } from './inOrder';

/** The digests that several sightings state. */
export function sharedDigests(sightings: readonly JoinSighting[]): SharedKey[] {
  const holders = new Map<string, Set<number>>();
  sightings.forEach(({ digests }, index) =>
    digests?.forEach(digest => note(holders, digest.toLowerCase(), index)),
  );
  return toKeys('digest', holders);
}

/** The common parts of names that several sightings have, and those of one that the catalog knows. */
export function sharedNames(
  names: ReadonlyArray<string | undefined>,
  inCatalog: ReadonlyMap<string, number>,
): SharedKey[] {
  const holders = new Map<string, Set<number>>();
  names.forEach((name, index) => {
    if (name !== undefined) {
      note(holders, name, index);
    }
  });
  for (const [name, index] of inCatalog) {
    note(holders, name, index);
  }
  return toKeys('name', holders);
}

export function note(
  holders: Map<string, Set<number>>,
  key: string,
  index: number,
): void {
  const known = holders.get(key);
  if (known) {
    known.add(index);
  } else {
    holders.set(key, new Set([index]));
  }
}

export function toKeys(
  kind: SharedKey['kind'],
  holders: ReadonlyMap<string, ReadonlySet<number>>,
): SharedKey[] {
  return [...holders]
    .filter(([, members]) => members.size > 1)
    .sort(([a], [b]) => compare(a, b))
    .map(([by, members]) => ({
      kind,
      by,
      members: [...members].sort((a, b) => a - b),
    }));
}
