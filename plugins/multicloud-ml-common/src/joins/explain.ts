import type { Join } from '../api/joinTypes';
import type { Groups } from './Groups';
import type { Participant } from './Participants';
import { type SharedKey, STRENGTHS } from './SharedKey';

/**
 * Why each belongs to its group: from those that belong there by themselves, along what joins the others with them, the
 * strongest first.
 *
 * @param keys - those that could join something
 */
export function explain(
  participants: readonly Participant[],
  groups: Groups,
  keys: readonly SharedKey[],
): Join[] {
  const keysOf = participants.map(() => new Array<SharedKey>());
  for (const key of keys) {
    key.members.forEach(member => keysOf[member].push(key));
  }
  const joins = new Map<number, Join>();
  const waiting = STRENGTHS.map(kind => ({
    kind,
    next: 0,
    steps: new Array<{ key: SharedKey; from: number }>(),
  }));
  const reach = (index: number, join: Join) => {
    joins.set(index, join);
    for (const key of keysOf[index]) {
      waiting
        .find(({ kind }) => kind === key.kind)
        ?.steps.push({ key, from: index });
    }
  };

  participants.forEach((one, index) => {
    const join = byItself(one, isLeader(index, groups));
    if (join) {
      reach(index, join);
    }
  });
  for (
    let queue = waiting.find(({ next, steps }) => next < steps.length);
    queue;
    queue = waiting.find(({ next, steps }) => next < steps.length)
  ) {
    const { key, from } = queue.steps[queue.next++];
    for (const member of key.members) {
      if (!joins.has(member) && groups.of(member) === groups.of(from)) {
        reach(member, joinWith(participants[from], key));
      }
    }
  }
  return participants.map((_, index) => joins.get(index) ?? { kind: 'own' });
}

/** Whether it gives the name to a group that is not anchored. */
function isLeader(index: number, groups: Groups): boolean {
  return groups.anchorOf(index) === undefined && groups.of(index) === index;
}

function byItself(one: Participant, leads: boolean): Join | undefined {
  if (one.pin) {
    const { as, by, at } = one.pin;
    return { kind: 'hand', decided: { as, by, at } };
  }
  if (one.statedRef !== undefined) {
    return { kind: 'stated', by: one.statedRef };
  }
  return leads || one.anchor !== undefined ? { kind: 'own' } : undefined;
}

function joinWith(
  { source, externalId, name, ownRef }: Participant,
  { kind, by }: SharedKey,
): Join {
  return {
    kind,
    by,
    // An entity of the catalog is no sighting.
    ...(ownRef !== undefined && { with: { source, externalId, name } }),
  };
}
