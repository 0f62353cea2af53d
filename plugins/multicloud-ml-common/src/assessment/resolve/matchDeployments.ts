import type { Observation } from '../../inventory/ObservedModel';
import type { Deployment } from '../../model/MlModel';
import { compareText } from './collectStatements';
import type { Sighting, Slot } from './Slot';
import { observedEvidence } from './Statement';
import { takeForDrift } from './takeForDrift';

type Match = (seen: Deployment, slot: Slot) => boolean;

/**
 * How a sighting may be recognised, the surest way first. Each counts only where it leaves no choice on either side.
 * What an author declares may be contradicted by what is seen there; what two sources see may not.
 */
const WAYS: Match[] = [
  (seen, slot) => seen.name !== undefined && seen.name === nameOf(slot),
  (seen, slot) => {
    const { service, account } = identityOf(slot);
    return (
      sameSite(seen, identityOf(slot)) &&
      agree(seen.service, service) &&
      agree(seen.account, account) &&
      (bothKnown(seen.service, service) || bothKnown(seen.account, account)) &&
      agreesWithSightings(seen, slot)
    );
  },
  (seen, slot) =>
    sameSite(seen, identityOf(slot)) && agreesWithSightings(seen, slot),
];

/** What a slot is known by: what the entity declares of it, else what was seen of it first. */
function identityOf(slot: Slot): Deployment {
  return slot.declared ?? slot.sightings[0].deployment;
}

function nameOf(slot: Slot): string | undefined {
  return identityOf(slot).name;
}

function sameSite(a: Deployment, b: Deployment): boolean {
  return (
    a.region !== undefined &&
    a.provider !== undefined &&
    a.region === b.region &&
    a.provider === b.provider
  );
}

function agree(a: string | undefined, b: string | undefined): boolean {
  return a === b || a === undefined || b === undefined;
}

function bothKnown(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined;
}

/** Two sources that see different services or accounts in one region look at different deployments. */
function agreesWithSightings(seen: Deployment, slot: Slot): boolean {
  for (const { deployment } of slot.sightings) {
    if (
      !agree(seen.service, deployment.service) ||
      !agree(seen.account, deployment.account)
    ) {
      return false;
    }
  }
  return true;
}

/**
 * Puts declared deployments and what sources see together, declared ones first and in their order. A source sees a
 * deployment once; what it sees now is matched before what it saw once. A sighting that fits nothing, or more than one,
 * is a deployment of its own.
 */
export function matchDeployments(
  declared: Deployment[],
  observations: Observation[],
): Slot[] {
  const slots: Slot[] = declared.map(deployment => ({
    declared: deployment,
    sightings: [],
  }));
  for (let i = 0; i < observations.length; ) {
    const { source } = observations[i];
    const fresh: Sighting[] = [];
    const stale: Sighting[] = [];
    // Observations are in order of their source, so those of one source follow each other.
    for (; i < observations.length && observations[i].source === source; i++) {
      collectSightings(observations[i], fresh, stale);
    }
    placeAll(fresh, source, slots);
    placeAll(stale, source, slots);
  }
  return takeForDrift(slots);
}

function collectSightings(
  observation: Observation,
  fresh: Sighting[],
  stale: Sighting[],
) {
  const { source } = observation;
  for (const deployment of observation.deployments) {
    const reason = deployment.stale ?? observation.stale;
    const evidence = observedEvidence(source, deployment.seenAt, reason);
    (reason === undefined ? fresh : stale).push({
      source,
      deployment,
      evidence,
    });
  }
}

function placeAll(sightings: Sighting[], source: string, slots: Slot[]) {
  if (sightings.length === 0) {
    return;
  }
  let left = sightings;
  if (left.length > 1) {
    left.sort((a, b) =>
      compareText(a.deployment.externalId, b.deployment.externalId),
    );
  }
  for (const way of WAYS) {
    left = left.length > 0 ? matchOneWay(way, left, source, slots) : left;
  }
  for (const sighting of left) {
    slots.push({ sightings: [sighting] });
  }
}

/** Matches what can be matched without a choice, and returns what is left. */
function matchOneWay(
  way: Match,
  sightings: Sighting[],
  source: string,
  slots: Slot[],
): Sighting[] {
  const claims: number[] = new Array(slots.length).fill(0);
  const choice: number[] = [];
  for (const { deployment } of sightings) {
    let matches = 0;
    let last = -1;
    for (let i = 0; i < slots.length; i++) {
      if (isFree(slots[i], source) && way(deployment, slots[i])) {
        matches += 1;
        claims[i] += 1;
        last = i;
      }
    }
    choice.push(matches === 1 ? last : -1);
  }
  return sightings.filter((sighting, i) => {
    const slot = choice[i];
    if (slot === -1 || claims[slot] !== 1) {
      return true;
    }
    slots[slot].sightings.push(sighting);
    return false;
  });
}

/** Whether the source has not seen this deployment yet: seen twice, it would be two. */
function isFree(slot: Slot, source: string): boolean {
  const { sightings } = slot;
  return (
    sightings.length === 0 || sightings[sightings.length - 1].source !== source
  );
}
