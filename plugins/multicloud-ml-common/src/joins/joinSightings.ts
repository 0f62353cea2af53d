import { explain } from './explain';
import { findConflicts } from './findConflicts';
import { Groups } from './Groups';
import { inOrder } from './inOrder';
import type { JoinInput, JoinedSighting } from './JoinInput';
import { nameGroups } from './nameGroups';
import { participantsOf } from './Participants';
import type { SharedKey } from './SharedKey';
import { sharedDigests, sharedNames } from './sharedKeys';
import { sharedLineage } from './sharedLineage';
import { uniteBy } from './uniteBy';

/**
 * Decides which sightings are one model, and says of each why. In order of strength: what a person decided, the entity
 * that a tag names, the artifact's digest, the registry's lineage, a configured rule of names; nothing is joined
 * because of a bare equal name.
 *
 * What belongs to different entities by a person's or a tag's word is never made one: what would join it is a conflict
 * of both, as is what too many share. A group that nobody named takes the own entity of the sighting that was seen
 * first, so that names stick. The order of the input decides nothing.
 *
 * @returns every sighting, the earliest first
 *
 * @public
 */
export function joinSightings(input: JoinInput): JoinedSighting[] {
  const sightings = inOrder(input.sightings);
  const participants = participantsOf(sightings, input);
  const groups = groupByAnchor(participants.map(({ anchor }) => anchor));
  const inCatalog = new Map(
    participants.flatMap(({ nameKey, ownRef }, index) =>
      nameKey !== undefined && ownRef === undefined
        ? [[nameKey, index] as const]
        : [],
    ),
  );
  const levels = [
    sharedDigests(sightings),
    sharedLineage(sightings),
    sharedNames(
      participants.slice(0, sightings.length).map(({ nameKey }) => nameKey),
      inCatalog,
    ),
  ];

  const isSplit = (index: number) => participants[index].pin?.as === 'split';
  const keys = levels.map(level => level.map(key => apart(key, isSplit)));
  const telling = keys.flatMap(level => uniteBy(level, groups));
  const entityRefs = nameGroups(participants, groups, telling);
  const joins = explain(participants, groups, telling);
  const conflicts = findConflicts(participants, entityRefs, keys.flat());
  return sightings.map(({ source, externalId }, index) => ({
    source,
    externalId,
    entityRef: entityRefs[index],
    join: joins[index],
    conflicts: conflicts[index],
  }));
}

function groupByAnchor(anchors: Array<string | undefined>): Groups {
  const groups = new Groups();
  const firsts = new Map<string, number>();
  for (const anchor of anchors) {
    const index = groups.add(anchor);
    if (anchor !== undefined) {
      groups.unite(firsts.get(anchor) ?? index, index);
      firsts.set(anchor, firsts.get(anchor) ?? index);
    }
  }
  return groups;
}

/** What a person has split is joined with nothing. */
function apart(key: SharedKey, isSplit: (index: number) => boolean): SharedKey {
  const split = key.members.filter(isSplit);
  return split.length === 0
    ? key
    : { ...key, members: key.members.filter(one => !isSplit(one)), split };
}
