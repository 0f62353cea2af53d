import type { Locale } from '../../format';

/** In the place of a cost: that one may not see it is not that nobody knows it. */
export function noCostWords(costHidden: boolean, { t }: Locale): string {
  return costHidden ? t('fleet.cost.hidden') : t('fleet.cost.unknown');
}

/** The same in the cell of a table. */
export function noCostInCell(costHidden: boolean, { t }: Locale): string {
  return costHidden
    ? t('fleet.cost.hiddenInCell')
    : t('fleet.cost.unknownInCell');
}

/** Of which models the cost is not in a figure, and why. */
export function costWords(
  figure: { costHidden: boolean; costUnknown: number; isShown: boolean },
  { t }: Locale,
): string {
  const { costHidden, costUnknown: count, isShown } = figure;
  if (costHidden && !isShown) return t('fleet.cost.mayNotSee');
  if (costHidden) {
    return count > 0
      ? t('fleet.cost.unknownForWithoutHidden', { count })
      : t('fleet.cost.withoutHidden');
  }
  return count > 0
    ? t('fleet.cost.unknownFor', { count })
    : t('fleet.cost.known');
}
