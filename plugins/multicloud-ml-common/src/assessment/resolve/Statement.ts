import type { MlModel } from '../../model/MlModel';
import { DECLARED_PATH } from '../../model/declaredPath';
import type { Evidence } from '../ResolvedModel';

/** What one party says of a model, and how much its word weighs. */
export interface Statement<T> {
  facts: T;
  evidence: Evidence;
  /** Lower counts first; equal weights are settled by value. */
  precedence: number;
}

/**
 * Who is believed first: a source that sees it, a file in the code, the entity, a source that saw it once, a profile.
 * Profiles count from the nearest, each one after the other.
 */
export const PRECEDENCE = {
  observed: 0,
  repository: 1,
  declared: 2,
  stale: 3,
  inherited: 4,
} as const;

/** The evidence of everything that the entity states. Shared: it is the same for every fact of every model. */
export const DECLARED: Evidence = Object.freeze({
  rank: 'declared',
  source: DECLARED_PATH,
});

/** The evidence of what a source has seen, or has read in a repository. */
export function observedEvidence(
  source: string,
  at: string,
  stale: string | undefined,
  rank: 'observed' | 'repository' = 'observed',
): Evidence {
  return stale === undefined
    ? { rank, source, at }
    : { rank, source, at, stale };
}

/** A party as a sentence names it: `sagemaker/prod`, `spec.mlModel`, `profile platform-2026`. */
export function nameOf(evidence: Evidence): string {
  if (evidence.rank === 'inherited') {
    return `profile ${evidence.source}`;
  }
  return evidence.stale === undefined
    ? evidence.source
    : `${evidence.source} (stale)`;
}

/** The parties that speak of a model beside its deployments, the most believed first. */
export type ModelStatement = Statement<MlModel>;
