import type { Observation } from '../../inventory/ObservedModel';
import type { Deployment } from '../../model/MlModel';
import { compareText } from './collectStatements';
import { identityOf, type Sighting, type Slot } from './Slot';
import { observedEvidence } from './Statement';

type Match = (a: Deployment, b: Deployment) => boolean;

/** How a sighting may be recognised, the surest way first. Each counts only where it leaves no choice. */
const WAYS: Match[] = [
  (a, b) => a.name !== undefined && a.name === b.name,
  (a, b) =>
    sameSite(a, b) &&
    agree(a.service, b.service) &&
    agree(a.account, b.account) &&
    (known(a.service, b.service) || known(a.account, b.account)),
  sameSite,
];

function sameSite(a: Deployment, b: Deployment): boolean {
  return (
    a.provider !== undefined &&
    a.region !== undefined &&
    a.provider === b.provider &&
    a.region === b.region
  );
}

function agree(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function known(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined;
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
  for (const observation of observations) {
    const sightings = sightingsOf(observation);
    const taken = new Set<Slot>();
    for (const fresh of [true, false]) {
      let left = sightings.filter(
        ({ evidence }) => (evidence.stale === undefined) === fresh,
      );
      for (const way of WAYS) {
        left = matchOneWay(way, left, slots, taken);
      }
      for (const sighting of left) {
        const slot = { sightings: [sighting] };
        slots.push(slot);
        taken.add(slot);
      }
    }
  }
  return slots;
}

function matchOneWay(
  way: Match,
  sightings: Sighting[],
  slots: Slot[],
  taken: Set<Slot>,
): Sighting[] {
  const matches = sightings.map(({ deployment }) =>
    slots.filter(slot => !taken.has(slot) && way(deployment, identityOf(slot))),
  );
  const claims = new Map<Slot, number>();
  for (const slot of matches.flat()) {
    claims.set(slot, (claims.get(slot) ?? 0) + 1);
  }
  return sightings.filter((sighting, i) => {
    const [slot, ...others] = matches[i];
    if (!slot || others.length > 0 || claims.get(slot) !== 1) {
      return true;
    }
    slot.sightings.push(sighting);
    taken.add(slot);
    return false;
  });
}

function sightingsOf(observation: Observation): Sighting[] {
  return observation.deployments
    .map(deployment => ({
      source: observation.source,
      deployment,
      evidence: observedEvidence(
        observation.source,
        deployment.seenAt,
        deployment.stale ?? observation.stale,
      ),
    }))
    .sort((a, b) =>
      compareText(a.deployment.externalId, b.deployment.externalId),
    );
}
