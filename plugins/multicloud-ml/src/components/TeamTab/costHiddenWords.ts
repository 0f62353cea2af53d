import { formatPlural } from '../../format';

/** In the place of a cost: that one may not see it is not that nobody knows it. */
export function noCostWords(costHidden: boolean): string {
  return costHidden ? 'Not shown' : 'Unknown';
}

/** Of which models the cost is not in a figure, and why. */
export function costWords(figure: {
  costHidden: boolean;
  costUnknown: number;
  isShown: boolean;
}): string {
  const { costHidden, costUnknown, isShown } = figure;
  if (costHidden && !isShown) return 'you may not see costs';
  const parts = [
    costUnknown > 0 && `unknown for ${formatPlural(costUnknown, 'model')}`,
    costHidden && 'without models whose cost you may not see',
  ].filter(Boolean);
  return parts.join(', ') || 'known for every model';
}
