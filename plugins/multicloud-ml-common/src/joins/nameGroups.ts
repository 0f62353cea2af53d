import type { Groups } from './Groups';
import type { Participant } from './Participants';
import type { SharedKey } from './SharedKey';

/**
 * The entity of each: the one that its group is anchored to, else the own one of its first. What a person has split from
 * the others leaves them the name that it gave them.
 *
 * @param keys - those that could join something
 */
export function nameGroups(
  participants: readonly Participant[],
  groups: Groups,
  keys: readonly SharedKey[],
): string[] {
  const left = new Map<number, string>();
  participants.forEach(({ pin, ownRef }, index) => {
    if (pin?.as === 'split' && ownRef && pin.entityRef !== ownRef) {
      const heirs = keys
        .filter(({ split }) => split?.includes(index))
        .flatMap(({ members }) => members.map(member => groups.of(member)))
        .filter(
          group =>
            group > index &&
            groups.anchorOf(group) === undefined &&
            !left.has(group),
        );
      if (heirs.length > 0) {
        left.set(Math.min(...heirs), ownRef);
      }
    }
  });
  return participants.map(({ ownRef }, index) => {
    const group = groups.of(index);
    return (
      groups.anchorOf(group) ??
      left.get(group) ??
      participants[group].ownRef ??
      ownRef ??
      ''
    );
  });
}
