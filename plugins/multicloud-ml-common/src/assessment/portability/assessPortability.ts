import type { CriterionResult, Portability } from '../Assessment';
import type { JudgedModel } from '../judged/JudgedModel';
import { lowestCap, type Cap } from './caps';
import { CRITERIA } from './criteria';
import type { Verdict } from './Criterion';
import { gradeOf } from './gradeOf';

/** Weights have two decimals and values three: both are whole numbers at these scales. */
const WEIGHT_SCALE = 100;
const VALUE_SCALE = 1000;

/**
 * Judges every criterion and puts the figures together. Sums are whole numbers: `proved` is `earned` over `whole`,
 * a fraction that is divided once, for show, and compared as it is.
 */
export function assessPortability(judged: JudgedModel): Portability {
  const criteria: CriterionResult[] = [];
  let applicable = 0;
  let knownWeight = 0;
  let points = 0;
  for (const criterion of CRITERIA) {
    const weight = judged.standard.weights[criterion.id];
    const verdict = criterion.judge(judged);
    const scaledWeight = Math.round(weight * WEIGHT_SCALE);
    const scaledPoints = scaledWeight * Math.round(verdict.value * VALUE_SCALE);
    if (verdict.state !== 'not-applicable') {
      applicable += scaledWeight;
    }
    if (verdict.state === 'known') {
      knownWeight += scaledWeight;
      points += scaledPoints;
    }
    criteria.push(toResult(criterion.id, weight, verdict, scaledPoints));
  }
  return {
    ...figures(judged, { applicable, knownWeight, points }),
    criteria,
  };
}

function toResult(
  id: CriterionResult['id'],
  weight: number,
  verdict: Verdict,
  scaledPoints: number,
): CriterionResult {
  const { state, detail, evidence } = verdict;
  const points = scaledPoints / (WEIGHT_SCALE * VALUE_SCALE);
  return state === 'known'
    ? { id, weight, state, value: verdict.value, points, detail, evidence }
    : { id, weight, state, points: 0, detail, evidence };
}

function figures(
  judged: JudgedModel,
  sums: { applicable: number; knownWeight: number; points: number },
): Omit<Portability, 'criteria'> {
  const { standard } = judged;
  const { applicable, knownWeight, points } = sums;
  const whole = applicable * VALUE_SCALE;
  if (whole === 0) {
    return { proved: 0, possible: 100, coverage: 0, grade: 'withheld' };
  }
  const reached = points * 100;
  const attainable = reached + (applicable - knownWeight) * VALUE_SCALE * 100;
  const cap = lowestCap(judged);
  const bites = cap !== undefined && attainable > limitOf(cap, whole);
  const earned = bites ? Math.min(reached, limitOf(cap, whole)) : reached;
  const withheld =
    knownWeight * 100 * 100 <
    Math.round(standard.leastCoverage * 100) * applicable;
  return {
    proved: earned / whole,
    possible: (bites ? limitOf(cap, whole) : attainable) / whole,
    coverage: (100 * knownWeight) / applicable,
    grade: withheld ? 'withheld' : gradeOf(earned, whole, standard),
    ...(bites ? { cap: { id: cap.id, limit: cap.limit } } : {}),
  };
}

/** A cap as a whole number over the same denominator; caps have at most two decimals. */
function limitOf(cap: Cap, whole: number): number {
  return Math.round(cap.limit * 100) * (whole / 100);
}
