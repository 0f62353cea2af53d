import type { JoinConflict } from '../api/joinTypes';
import type { Participant } from './Participants';
import type { SharedKey } from './SharedKey';

/** With how many entities a sighting is said to be in conflict because of one thing that they share. */
const MOST_OTHERS = 3;

/**
 * What would join sightings that belong to different entities, told of each of them; of several between the same two
 * the strongest.
 *
 * @param keys - the strongest first
 */
export function findConflicts(
  participants: readonly Participant[],
  entityRefs: readonly string[],
  keys: readonly SharedKey[],
): JoinConflict[][] {
  const conflicts = participants.map(() => new Map<string, JoinConflict>());
  for (const { kind, by, members } of keys) {
    const firsts = new Map<string, number>();
    for (const member of members) {
      if (!firsts.has(entityRefs[member])) {
        firsts.set(entityRefs[member], member);
      }
    }
    if (firsts.size > 1) {
      for (const member of members) {
        const { source, externalId } = participants[member];
        const others = [...firsts]
          .filter(([entityRef]) => entityRef !== entityRefs[member])
          .slice(0, MOST_OTHERS);
        for (const [entityRef, first] of others) {
          const other = participants[first];
          if (!conflicts[member].has(entityRef)) {
            conflicts[member].set(entityRef, {
              source,
              externalId,
              kind,
              by,
              other: {
                entityRef,
                source: other.source,
                externalId: other.externalId,
                name: other.name,
              },
            });
          }
        }
      }
    }
  }
  return conflicts.map(found => [...found.values()]);
}
