import {
  TIERS,
  type RecoveryStatus,
  type Scorecard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** The figures that teams are compared by, in their order. */
export const COMPARED_FIGURES = [
  'models',
  'graded',
  'portability',
  'change',
  't1',
  'protected',
  'atRisk',
  'breach',
  'drills',
  'cost',
] as const;
export type ComparedFigure = (typeof COMPARED_FIGURES)[number];

/** Which end of a figure is the good one; a size is neither. */
const GOOD_END: Partial<Record<ComparedFigure, 'high' | 'low'>> = {
  graded: 'high',
  portability: 'high',
  change: 'high',
  t1: 'high',
  protected: 'high',
  atRisk: 'low',
  breach: 'low',
  drills: 'low',
};

/** What two teams are ranked by; undefined where nothing is known, or there is nothing to measure. */
export function comparedValue(
  figure: ComparedFigure,
  { rollup, trend }: Scorecard,
): number | undefined {
  const { models, t1 } = rollup;
  const share = (part: number, whole: number) =>
    whole > 0 ? part / whole : undefined;
  switch (figure) {
    case 'graded':
      return share(rollup.graded, models);
    case 'portability':
      return rollup.portability;
    case 'change':
      return trend?.portability;
    case 't1':
      return share(t1.protected, t1.models);
    case 'protected':
      return share(countOf(rollup, ['protected']), models);
    case 'atRisk':
      return share(countOf(rollup, ['at-risk', 'unprotected']), models);
    case 'breach':
      return models > 0 ? rollup.residency.breach : undefined;
    case 'drills':
      return models > 0 ? rollup.drills.overdue : undefined;
    default:
      return undefined;
  }
}

/** Models with one of these recovery statuses, over all tiers. */
export function countOf(
  { recovery }: Pick<Scorecard['rollup'], 'recovery'>,
  statuses: readonly RecoveryStatus[],
): number {
  return TIERS.flatMap(tier =>
    statuses.map(status => recovery[tier][status]),
  ).reduce((sum, count) => sum + count, 0);
}

/**
 * Who is best and who is worst at a figure, by place in the list. Nobody is where all are alike, or only one is known.
 */
export function bestAndWorst(
  figure: ComparedFigure,
  values: ReadonlyArray<number | undefined>,
): { best: number[]; worst: number[] } {
  const end = GOOD_END[figure];
  const known = values.filter(value => value !== undefined);
  const low = Math.min(...known);
  const high = Math.max(...known);
  if (!end || known.length < 2 || low === high) return { best: [], worst: [] };
  const at = (wanted: number) =>
    values.flatMap((value, index) => (value === wanted ? [index] : []));
  return end === 'high'
    ? { best: at(high), worst: at(low) }
    : { best: at(low), worst: at(high) };
}
