import type { ResolvedDeployment } from '../ResolvedModel';
import type { Slot } from './Slot';

/**
 * Gives observed deployments without a role theirs. When no primary is stated, the model's only deployment is it, or
 * the one with most traffic. Any other is a replica when it takes traffic and a standby when it does not. A deployment
 * that is only declared keeps what its author wrote: nothing is guessed.
 */
export function assignRoles(deployments: ResolvedDeployment[], slots: Slot[]) {
  const open = deployments
    .map((deployment, i) => ({ deployment, ...trafficOf(slots[i]) }))
    .filter(({ deployment, observed }) => observed && !deployment.role);
  if (open.length === 0) {
    return;
  }
  if (!deployments.some(({ role }) => role === 'primary')) {
    const [busiest] = [...open].sort(
      (a, b) =>
        Number(b.traffic > 0) - Number(a.traffic > 0) ||
        Number(b.fresh) - Number(a.fresh) ||
        b.traffic - a.traffic,
    );
    if (deployments.length === 1 || busiest.traffic > 0) {
      busiest.deployment.role = 'primary';
    }
  }
  for (const { deployment, traffic } of open) {
    deployment.role ??= traffic > 0 ? 'replica' : 'standby';
  }
}

function trafficOf(slot: Slot): {
  observed: boolean;
  fresh: boolean;
  /** 0 when no source says that there is any. */
  traffic: number;
} {
  const { sightings } = slot;
  const fresh = sightings.filter(s => s.evidence.stale === undefined);
  const shares = (fresh.length > 0 ? fresh : sightings)
    .map(({ deployment }) => deployment.traffic)
    .filter(traffic => traffic !== undefined);
  return {
    observed: sightings.length > 0,
    fresh: fresh.length > 0,
    traffic: Math.max(0, ...shares),
  };
}
