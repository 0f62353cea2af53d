import { Money } from '../amounts/Money';
import type { MoveEffect } from './describeMove';
import type { PeriodSum } from './PeriodSum';

/**
 * Parts what moved the cost of deployments that ran in both periods into hours at the old price and price at the new
 * hours; the two sum to the whole change (the indices of Laspeyres and Paasche). Deployments without known hours are left
 * out.
 */
export function compareHours(
  before: ReadonlyMap<string, PeriodSum>,
  now: ReadonlyMap<string, PeriodSum>,
): MoveEffect[] {
  let spentBefore = new Money(0);
  let atOldPrice = new Money(0);
  let spentNow = new Money(0);
  const names: string[] = [];
  for (const [name, then] of before) {
    const since = now.get(name);
    if (since && isPriced(then) && isPriced(since)) {
      names.push(name);
      spentBefore = spentBefore.plus(then.amount);
      spentNow = spentNow.plus(since.amount);
      atOldPrice = atOldPrice.plus(
        then.amount.times(since.hours).div(then.hours),
      );
    }
  }
  if (names.length === 0) {
    return [];
  }
  const hours = atOldPrice.minus(spentBefore);
  const price = spentNow.minus(atOldPrice);
  return [
    {
      kind: hours.isNegative() ? 'fewer-hours' : 'more-hours',
      by: hours,
      names,
      ratio: atOldPrice.div(spentBefore),
    },
    {
      kind: price.isNegative() ? 'lower-price' : 'higher-price',
      by: price,
      names,
      ratio: spentNow.div(atOldPrice),
    },
  ];
}

/** A price is an amount by the hour; a credit has none. */
function isPriced(sum: PeriodSum): sum is PeriodSum & { hours: number } {
  return (
    sum.hours !== undefined &&
    Number.isFinite(sum.hours) &&
    sum.hours > 0 &&
    sum.amount.greaterThan(0)
  );
}
