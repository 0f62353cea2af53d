/**
 * A score as an agent may repeat it: whole points, rounded down as on the pages, so that none contradicts its grade. A sum
 * such as 0.1 + 0.2 may stand a hair under the number that it means; the tolerance is far below a point.
 */
export function shownScore(score: number): number {
  return Math.floor(score + 1e-7);
}

/** Points of a criterion or a gain: at most one decimal, rounded down. */
export function shownPoints(points: number): number {
  return Math.floor(points * 10 + 1e-7) / 10;
}
