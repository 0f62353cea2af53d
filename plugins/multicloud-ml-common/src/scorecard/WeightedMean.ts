import { GRADES, type Grade, type Standard } from '../standard/Standard';

/** Six decimals: figures and weights enter sums as whole millionths, so that no order of adding matters. */
const MICRO = 1_000_000;

/** A figure in whole millionths, rounded down. */
export function toMicro(figure: number): bigint {
  return Number.isFinite(figure) ? BigInt(Math.floor(figure * MICRO)) : 0n;
}

/** Whole millionths as a figure. */
export function fromMicro(micro: bigint): number {
  return Number(micro) / MICRO;
}

/** A weighted mean of figures, exact in whole numbers. */
export class WeightedMean {
  weighted = 0n;
  weight = 0n;

  add(figure: number, weight: bigint) {
    this.weighted += toMicro(figure) * weight;
    this.weight += weight;
  }
}

/** The mean, rounded down to six decimals; undefined without weight. */
export function meanOf(mean: WeightedMean): number | undefined {
  return mean.weight > 0n ? fromMicro(mean.weighted / mean.weight) : undefined;
}

/** The grade of the mean, decided before rounding. */
export function gradeOfMean(
  mean: WeightedMean,
  standard: Standard,
): Grade | undefined {
  return mean.weight > 0n
    ? GRADES.find(
        grade =>
          grade === 'E' ||
          mean.weighted >= toMicro(standard.thresholds[grade]) * mean.weight,
      )
    : undefined;
}
