import type { JoinInput, JoinPin, JoinSighting } from './JoinInput';
import { createNameKey } from './nameKey';

/** Stands for the catalog where it is joined with by a name. */
const CATALOG = 'catalog';

/** One of those that can be joined: a sighting, or an entity that the catalog has from somebody else. */
export interface Participant {
  source: string;
  externalId: string;
  name: string;
  /** Its common part by the rules of names. */
  nameKey?: string;
  pin?: JoinPin;
  statedRef?: string;
  /** What it belongs to whatever it shares with others. */
  anchor?: string;
  /** Absent for entities of the catalog. */
  ownRef?: string;
}

/** Everybody who takes part in joining: the sightings in their order, then the entities that a name leads to. */
export function participantsOf(
  sightings: readonly JoinSighting[],
  input: JoinInput,
): Participant[] {
  const pins = new Map(
    input.pins.map(pin => [keyOf(pin.source, pin.externalId), pin]),
  );
  const nameKeyOf = createNameKey(input.nameRules);
  const participants: Participant[] = sightings.map(sighting => {
    const pin = pins.get(keyOf(sighting.source, sighting.externalId));
    return {
      source: sighting.source,
      externalId: sighting.externalId,
      name: sighting.name,
      nameKey: nameKeyOf(sighting),
      pin,
      statedRef: sighting.statedRef,
      anchor: pin ? pin.entityRef : sighting.statedRef,
      ownRef: sighting.ownRef,
    };
  });

  const named = new Set(participants.flatMap(one => one.anchor ?? []));
  for (const one of participants) {
    // Whoever names the entity that it is by itself means it.
    if (
      one.anchor === undefined &&
      one.ownRef !== undefined &&
      (named.has(one.ownRef) || input.catalogRefs.has(one.ownRef))
    ) {
      one.anchor = one.ownRef;
    }
  }

  const names = new Set(participants.flatMap(one => one.nameKey ?? []));
  for (const nameKey of [...names].sort()) {
    const ref = `component:default/${nameKey}`;
    if (input.catalogRefs.has(ref)) {
      participants.push({
        source: CATALOG,
        externalId: ref,
        name: nameKey,
        nameKey,
        anchor: ref,
      });
    }
  }
  return participants;
}

/** Key of what is told apart within a source. */
export function keyOf(source: string, externalId: string): string {
  return `${source}\n${externalId}`;
}
