import type { CriterionId } from '../../standard/Standard';
import type { AssessmentInput, CriterionResult } from '../Assessment';
import type { JudgedModel } from '../judged/JudgedModel';
import type { Evidence, Fact, ResolvedModel } from '../ResolvedModel';

/** What a step changes: the facts that count, and what is not a fact of the model (people, drills). */
export interface Subject {
  input: AssessmentInput;
  model: ResolvedModel;
}

/** A change that an engineer could make, as a function of the facts. */
export interface Candidate {
  criterion: CriterionId;
  /** Stable kind, equal for equal changes on different models. */
  id: string;
  title: string;
  /** 1 a line to write, 2 days of work, 3 a migration: what settles which of equally few steps to name. */
  effort: 1 | 2 | 3;
  /** Candidates of one slot exclude each other. Default: the criterion. */
  slot?: string;
  apply(subject: Subject): Subject;
}

/** The changes worth trying for one criterion. */
export type CandidateSource = (
  judged: JudgedModel,
  result: CriterionResult,
) => Candidate[];

/** A step changes a fact as if a source had seen it. */
export const WHAT_IF: Evidence = { rank: 'observed', source: 'what-if' };

/** The fact as it would be. */
export function asIf<T>(value: T): Fact<T> {
  return { value, evidence: WHAT_IF };
}

/** The subject with other facts of the model. */
export function withFacts(
  subject: Subject,
  facts: Partial<ResolvedModel>,
): Subject {
  return { ...subject, model: { ...subject.model, ...facts } };
}

/** The preferred terms that the Standard gives most for, else any other; undefined when none earns anything. */
export function bestTerm(
  vocabulary: Record<string, number>,
  preferred: string,
): string | undefined {
  const terms = [preferred, ...Object.keys(vocabulary).sort()];
  let best: string | undefined;
  for (const term of terms) {
    if (
      Object.hasOwn(vocabulary, term) &&
      vocabulary[term] > (best === undefined ? 0 : vocabulary[best])
    ) {
      best = term;
    }
  }
  return best;
}

/** The preferred term when the Standard has it in that class, else another of the class. */
export function termOfClass<C extends string>(
  vocabulary: Record<string, C>,
  wanted: C,
  preferred: string,
): string | undefined {
  return Object.hasOwn(vocabulary, preferred) &&
    vocabulary[preferred] === wanted
    ? preferred
    : Object.keys(vocabulary)
        .sort()
        .find(term => vocabulary[term] === wanted);
}
