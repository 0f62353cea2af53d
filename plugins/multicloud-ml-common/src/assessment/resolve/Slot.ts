import type { Observation } from '../../inventory/ObservedModel';
import type { Deployment } from '../../model/MlModel';
import type { Evidence } from '../ResolvedModel';

/** One deployment in the eyes of one source. */
export interface Sighting {
  source: string;
  deployment: Observation['deployments'][number];
  evidence: Evidence;
}

/** One deployment: what the entity declares of it and what sources see of it, at least one of both. */
export interface Slot {
  declared?: Deployment;
  sightings: Sighting[];
}
