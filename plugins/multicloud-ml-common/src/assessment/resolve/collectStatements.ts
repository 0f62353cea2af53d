import type { Observation } from '../../inventory/ObservedModel';
import type { AssessmentInput } from '../Assessment';
import {
  DECLARED,
  observedEvidence,
  PRECEDENCE,
  type ModelStatement,
} from './Statement';

/** Everybody who speaks of a model beside its deployments, the most believed first. */
export function collectStatements(
  input: AssessmentInput,
  observations: Observation[],
): ModelStatement[] {
  const statements: ModelStatement[] = [];
  for (const rank of ['observed', 'repository'] as const) {
    for (const observation of observations) {
      if (
        observation.stale === undefined &&
        (observation.model.rank ?? 'observed') === rank
      ) {
        statements.push(fromSource(observation, PRECEDENCE[rank]));
      }
    }
  }
  statements.push({
    facts: input.declared,
    evidence: DECLARED,
    precedence: PRECEDENCE.declared,
  });
  for (const observation of observations) {
    if (observation.stale !== undefined) {
      statements.push(fromSource(observation, PRECEDENCE.stale));
    }
  }
  for (let i = 0; i < input.profiles.length; i++) {
    const profile = input.profiles[i];
    statements.push({
      facts: profile.facts,
      evidence: { rank: 'inherited', source: profile.name },
      precedence: PRECEDENCE.inherited + i,
    });
  }
  return statements;
}

function fromSource(
  observation: Observation,
  precedence: number,
): ModelStatement {
  return {
    facts: observation.model.facts,
    evidence: observedEvidence(
      observation.source,
      observation.seenAt,
      observation.stale,
      observation.model.rank,
    ),
    precedence,
  };
}

/** Observations in order of their source, so that the order in which they were stored decides nothing. */
export function inOrder(observations: Observation[]): Observation[] {
  return observations.length < 2
    ? observations
    : [...observations].sort(
        (a, b) =>
          compareText(a.source, b.source) ||
          compareText(a.model.externalId, b.model.externalId),
      );
}

export function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
