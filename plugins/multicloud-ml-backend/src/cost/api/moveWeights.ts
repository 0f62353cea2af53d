import type { CurrentGroup } from '../queries/currentGroups';
import { sumBy } from '../queries/fold';
import { absolute } from '../queries/units';
import type { DisplayCurrency } from './DisplayCurrency';

/**
 * By what moves in several currencies are put in one order, which adds no amounts: each is seen as a share of what is
 * spent in its currency. Currencies that are shown in one weigh by their rates.
 *
 * @returns weights by the currency billed, for one unit of it, and by the currency shown
 */
export function moveWeights(
  groups: readonly CurrentGroup[],
  day: string,
  display: DisplayCurrency,
): { billed: Map<string, number>; shown: Map<string, number> } {
  const spent = sumBy(
    groups,
    group =>
      display.show({ units: 0n, currency: group.currency }, day).currency,
    group => {
      const { units } = display.show(
        {
          units: absolute(group.amount) + absolute(group.previous),
          currency: group.currency,
        },
        day,
      );
      return units;
    },
  );
  const shown = new Map(
    [...spent].map(([currency, { units }]): [string, number] => [
      currency,
      units === 0n ? 0 : 1 / Number(units),
    ]),
  );
  const billed = new Map<string, number>();
  for (const { currency } of groups) {
    const target = display.show({ units: 0n, currency }, day).currency;
    billed.set(
      currency,
      (shown.get(target) ?? 0) * Number(display.rateOf(currency, day) ?? 1),
    );
  }
  return { billed, shown };
}
