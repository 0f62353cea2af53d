import type { Deployment } from '../../model/MlModel';
import type { Slot } from './Slot';

/**
 * Where the entity declares one deployment without a name, as annotations do, and sources see one elsewhere, it is the
 * same one, and what is declared of it is wrong: a model does not gain a second site by naming the wrong place. What a
 * source or the entity says to be another than the primary stays another.
 */
export function takeForDrift(slots: Slot[]): Slot[] {
  const [declared, seen] = slots;
  if (
    slots.length !== 2 ||
    !declared.declared ||
    declared.sightings.length > 0 ||
    seen.declared ||
    declared.declared.name !== undefined ||
    !mayBePrimary(declared.declared) ||
    !seen.sightings.every(({ deployment }) => mayBePrimary(deployment)) ||
    !seen.sightings.some(
      ({ deployment: { provider, region }, evidence }) =>
        evidence.stale === undefined && provider && region,
    )
  ) {
    return slots;
  }
  return [{ declared: declared.declared, sightings: seen.sightings }];
}

function mayBePrimary({ role }: Deployment): boolean {
  return role === undefined || role === 'primary';
}
