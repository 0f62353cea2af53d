import { GRADES, type Grade, type Standard } from '../../standard/Standard';

/**
 * The grade of `numerator / denominator` (a figure of 0 to 100), decided on whole numbers so that no rounding moves a
 * model over a threshold.
 *
 * @param numerator - Whole number, 0 or more.
 * @param denominator - Whole number, over 0.
 */
export function gradeOf(
  numerator: number,
  denominator: number,
  standard: Standard,
): Grade {
  for (const grade of GRADES) {
    if (
      grade === 'E' ||
      numerator * 100 >=
        Math.round(standard.thresholds[grade] * 100) * denominator
    ) {
      return grade;
    }
  }
  return 'E';
}
