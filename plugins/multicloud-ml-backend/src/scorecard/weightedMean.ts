import {
  GRADES,
  type Grade,
  type Standard,
  TIERS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { SCALE } from '../assessment/AssessmentRow';

/** What is summed for each tier: whole numbers, so that the order of rows does not matter. */
export interface TierSum {
  tier: number;
  models: number;
  /** Millionths of a point. */
  total: number;
}

/**
 * Σ tierWeight·points ÷ Σ tierWeight in points, rounded down to six decimals, and its grade, decided before rounding;
 * undefined without models.
 */
export function weightedMean(
  sums: readonly TierSum[],
  standard: Standard,
): { points: number; grade: Grade } | undefined {
  let weights = 0n;
  let weighted = 0n;
  for (const { tier, models, total } of sums) {
    const weight = micro(standard.tierWeights[TIERS[tier - 1]]);
    weights += weight * BigInt(models);
    weighted += weight * BigInt(total);
  }
  if (weights === 0n) {
    return undefined;
  }
  return {
    points: Number(weighted / weights) / SCALE,
    grade:
      GRADES.find(
        grade =>
          grade !== 'E' &&
          weighted >= micro(standard.thresholds[grade]) * weights,
      ) ?? 'E',
  };
}

function micro(figure: number): bigint {
  return BigInt(Math.round(figure * SCALE));
}
