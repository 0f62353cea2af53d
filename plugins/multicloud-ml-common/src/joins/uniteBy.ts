import type { Groups } from './Groups';
import type { SharedKey } from './SharedKey';

/** More than this many do not become one because of a digest or an address: it is a base that they have in common. */
const WIDEST = 20;

/**
 * Unites what keys of one strength join. Nothing depends on the order of the keys: a group that they would join with
 * several entities is joined with none of them.
 *
 * @returns the keys that could join something
 */
export function uniteBy(keys: SharedKey[], groups: Groups): SharedKey[] {
  const telling = keys.filter(key => tells(key, groups));
  const towards = new Map<SharedKey, string>();
  for (const key of telling) {
    const anchor = key.members.map(one => groups.anchorOf(one)).find(Boolean);
    if (anchor !== undefined) {
      towards.set(key, anchor);
    }
  }
  for (const { members } of telling.filter(key => !towards.has(key))) {
    members.forEach(member => groups.unite(members[0], member));
  }

  const pulls = new Map<number, Map<string, number>>();
  for (const [{ members }, anchor] of towards) {
    const anchored = members.find(one => groups.anchorOf(one) === anchor);
    for (const member of members) {
      if (anchored !== undefined && groups.anchorOf(member) === undefined) {
        const group = groups.of(member);
        pulls.set(
          group,
          (pulls.get(group) ?? new Map<string, number>()).set(anchor, anchored),
        );
      }
    }
  }
  for (const [group, entities] of pulls) {
    if (entities.size === 1) {
      entities.forEach(anchored => groups.unite(anchored, group));
    }
  }
  return telling;
}

/** Whether a key can join: what belongs to one entity already counts as one. */
function tells({ kind, members, ambiguous }: SharedKey, groups: Groups) {
  const anchors = members.map(member => groups.anchorOf(member));
  const anchored = new Set(anchors.filter(anchor => anchor !== undefined));
  const free = anchors.filter(anchor => anchor === undefined).length;
  return (
    !ambiguous &&
    anchored.size <= 1 &&
    (kind === 'name' || anchored.size + free <= WIDEST)
  );
}
