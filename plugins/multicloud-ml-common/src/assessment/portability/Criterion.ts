import type { CriterionId } from '../../standard/Standard';
import type { JudgedModel } from '../judged/JudgedModel';
import type { Evidence, Fact } from '../ResolvedModel';

/** What a criterion finds of one model. */
export interface Verdict {
  state: 'known' | 'unknown' | 'not-applicable';
  /** 0 to 1; 0 unless known. */
  value: number;
  /** One short sentence. */
  detail: string;
  evidence: Evidence[];
}

/** One row of the rubric. */
export interface Criterion {
  id: CriterionId;
  judge(judged: JudgedModel): Verdict;
}

export function known(
  value: number,
  detail: string,
  evidence: Evidence[],
): Verdict {
  return { state: 'known', value, detail, evidence };
}

export function unknown(detail: string): Verdict {
  return { state: 'unknown', value: 0, detail, evidence: [] };
}

export function notApplicable(detail: string, evidence: Evidence[]): Verdict {
  return { state: 'not-applicable', value: 0, detail, evidence };
}

/** The evidence of those facts that have one. */
export function evidenceOf(...facts: Array<Fact<unknown>>): Evidence[] {
  const all: Evidence[] = [];
  for (const fact of facts) {
    if (fact.evidence) {
      all.push(fact.evidence);
    }
  }
  return all;
}

/** The value that a vocabulary gives a term; safe for any text, `constructor` included. */
export function termValue<T>(
  vocabulary: Record<string, T>,
  term: string | undefined,
): T | undefined {
  return term !== undefined && Object.hasOwn(vocabulary, term)
    ? vocabulary[term]
    : undefined;
}

/** What to say of a fact that is missing, or whose term the Standard does not know. */
export function missing(what: string, term: string | undefined): string {
  return term === undefined
    ? `${what} is not known.`
    : `The Standard does not know "${term.slice(0, 80)}".`;
}
