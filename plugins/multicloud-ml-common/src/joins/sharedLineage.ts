import type { JoinSighting } from './JoinInput';
import type { SharedKey } from './SharedKey';
import { type ComparableUri, normaliseUri } from './normaliseUri';
import { note, toKeys } from './sharedKeys';

/** An id that could not be anything else: an ARN, a resource name, an address. */
const TELLING_ID = /:.*\/|\/.*\/|^arn:/;

/**
 * The addresses that one sighting keeps and another was made from: the same, or one beneath it. The nearest address
 * above counts.
 */
export function sharedLineage(sightings: readonly JoinSighting[]): SharedKey[] {
  const keepers = new Map<string, Set<number>>();
  const ids = new Map<string, Set<number>>();
  const ofServers = new Set<string>();
  sightings.forEach((sighting, index) => {
    for (const uri of sighting.artifactUris ?? []) {
      const address = normaliseUri(uri);
      if (address) {
        const key = keyOf(address.text, address, sighting.source);
        note(keepers, key, index);
        if (address.reach === 'server') {
          ofServers.add(key);
        }
      }
    }
    if (TELLING_ID.test(sighting.externalId)) {
      const id = normaliseUri(sighting.externalId);
      if (id) {
        note(ids, id.text, index);
      }
    }
  });

  const holders = new Map<string, Set<number>>();
  sightings.forEach((sighting, index) => {
    for (const uri of sighting.sourceUris ?? []) {
      const address = normaliseUri(uri);
      const key =
        address && nearest(address, sighting.source, { keepers, ids });
      if (key !== undefined) {
        note(holders, key, index);
      }
    }
  });
  for (const [key, members] of holders) {
    for (const index of [
      ...(keepers.get(key) ?? []),
      ...(ids.get(key) ?? []),
    ]) {
      members.add(index);
    }
  }
  return toKeys('lineage', holders).map(key => ({
    ...key,
    by: key.by.slice(key.by.indexOf('\n') + 1),
    // Two servers have such an address each, and nothing tells which of them is meant.
    ...(ofServers.has(key.by) &&
      sourcesOf(keepers.get(key.by), sightings) > 1 && { ambiguous: true }),
  }));
}

function nearest(
  address: ComparableUri,
  source: string,
  known: {
    keepers: ReadonlyMap<string, unknown>;
    ids: ReadonlyMap<string, unknown>;
  },
): string | undefined {
  const { text, shortestParent } = address;
  const whole = keyOf(text, address, source);
  if (known.keepers.has(whole)) {
    return whole;
  }
  if (known.ids.has(text)) {
    return text;
  }
  for (
    let end = text.lastIndexOf('/');
    end >= shortestParent;
    end = text.lastIndexOf('/', end - 1)
  ) {
    const parent = keyOf(text.slice(0, end), address, source);
    if (known.keepers.has(parent)) {
      return parent;
    }
  }
  return undefined;
}

/** What means something within its source only is no key of another one. */
function keyOf(text: string, { reach }: ComparableUri, source: string): string {
  return reach === 'system' ? `${source}\n${text}` : text;
}

function sourcesOf(
  members: ReadonlySet<number> | undefined,
  sightings: readonly JoinSighting[],
): number {
  return new Set([...(members ?? [])].map(index => sightings[index].source))
    .size;
}
