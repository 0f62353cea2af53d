import { GRADES, type GradeOrWithheld } from '../../standard/Standard';
import type { Portability, Step } from '../Assessment';
import type { Candidate } from './Candidate';

type WeighedCandidate = Candidate & Step;

/** Up to this many steps every choice is tried; above, only the best candidate of each slot. */
const EXHAUSTIVE = 3;

/**
 * The fewest steps that reach a better grade; of equally few those with the least effort, then the most gain.
 * Undefined when not even all steps together do.
 */
export function findFewest(
  candidates: readonly WeighedCandidate[],
  grade: GradeOrWithheld,
  run: (steps: readonly WeighedCandidate[]) => Portability,
): { grade: GradeOrWithheld; steps: WeighedCandidate[] } | undefined {
  const best = bestOfEachSlot(candidates);
  if (best.length === 0 || !isBetter(run(best).grade, grade)) {
    return undefined;
  }
  for (let size = 1; size <= best.length; size++) {
    const found = cheapest(
      size,
      size <= EXHAUSTIVE ? candidates : best,
      grade,
      run,
    );
    if (found) {
      return found;
    }
  }
  return undefined;
}

function cheapest(
  size: number,
  candidates: readonly WeighedCandidate[],
  grade: GradeOrWithheld,
  run: (steps: readonly WeighedCandidate[]) => Portability,
) {
  let found: { grade: GradeOrWithheld; steps: WeighedCandidate[] } | undefined;
  let least = Infinity;
  for (const steps of choices(candidates, size)) {
    const effort = steps.reduce((sum, step) => sum + step.effort, 0);
    // Choices come with the most gain first, so that of equal efforts the first stays.
    if (effort < least) {
      const reached = run(steps).grade;
      if (isBetter(reached, grade)) {
        found = { grade: reached, steps };
        least = effort;
      }
    }
  }
  return found;
}

/** Candidates are sorted by gain: the first of a slot is its best. */
function bestOfEachSlot(
  candidates: readonly WeighedCandidate[],
): WeighedCandidate[] {
  const slots = new Set<string>();
  return candidates.filter(candidate => {
    const slot = slotOf(candidate);
    return slots.has(slot) ? false : slots.add(slot);
  });
}

function* choices(
  candidates: readonly WeighedCandidate[],
  size: number,
  from = 0,
): Generator<WeighedCandidate[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let index = from; index <= candidates.length - size; index++) {
    const first = candidates[index];
    for (const rest of choices(candidates, size - 1, index + 1)) {
      if (rest.every(one => slotOf(one) !== slotOf(first))) {
        yield [first, ...rest];
      }
    }
  }
}

function slotOf(candidate: Candidate): string {
  return candidate.slot ?? candidate.criterion;
}

function isBetter(grade: GradeOrWithheld, than: GradeOrWithheld): boolean {
  return rank(grade) < rank(than);
}

function rank(grade: GradeOrWithheld): number {
  return grade === 'withheld' ? GRADES.length : GRADES.indexOf(grade);
}
