import type {
  ComparedAmount,
  CostGroup,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { type Coverage, coverageKey, reachesBack } from '../queries/coverage';
import type { CurrentGroup } from '../queries/currentGroups';
import { type Units, fromUnits, largestFirst } from '../queries/units';
import type { DisplayCurrency } from './DisplayCurrency';

/** A group of current costs in the currency that it is shown in. */
export interface ShownGroup extends CurrentGroup {
  /** Whether its bill covers the period before. */
  compared: boolean;
}

export function showGroups(
  groups: readonly CurrentGroup[],
  coverage: readonly Coverage[],
  day: string,
  display: DisplayCurrency,
): ShownGroup[] {
  const complete = new Set(coverage.filter(reachesBack).map(coverageKey));
  return groups.map(group => {
    const now = display.show(
      { units: group.amount, currency: group.currency },
      day,
    );
    const before = display.show(
      { units: group.previous, currency: group.currency },
      day,
    );
    return {
      ...group,
      amount: now.units,
      previous: before.units,
      currency: now.currency,
      compared: complete.has(coverageKey(group)),
    };
  });
}

interface Total {
  key: string;
  currency: string;
  amount: Units;
  previous: Units;
  compared: boolean;
  /** Whether each model is one of them, by its number. */
  models: Uint8Array;
}

/**
 * Puts groups with the same key and currency together, largest first within a currency; a model counts once in each.
 *
 * @param modelCount - How many models have a number
 */
export function totalBy(
  groups: readonly ShownGroup[],
  modelCount: number,
  keyOf: (group: ShownGroup) => string,
): CostGroup[] {
  const totals = new Map<string, Total>();
  for (const group of groups) {
    const key = keyOf(group);
    const id = `${group.currency} ${key}`;
    let total = totals.get(id);
    if (!total) {
      total = {
        key,
        currency: group.currency,
        amount: 0n,
        previous: 0n,
        compared: true,
        models: new Uint8Array(modelCount),
      };
      totals.set(id, total);
    }
    total.amount += group.amount;
    total.previous += group.previous;
    total.compared &&= group.compared;
    for (const model of group.models) {
      total.models[model] = 1;
    }
  }
  return [...totals.values()]
    .sort(
      (a, b) =>
        compareText(a.currency, b.currency) ||
        largestFirst(a.amount, b.amount) ||
        compareText(a.key, b.key),
    )
    .map(total => ({
      key: total.key,
      ...compared(total),
      models: total.models.reduce((count, one) => count + one, 0),
    }));
}

/** One sum for each currency. */
export function totalByCurrency(
  groups: readonly ShownGroup[],
): ComparedAmount[] {
  return totalBy(
    groups.map(group => ({ ...group, models: [] })),
    0,
    () => '',
  ).map(({ key, models, ...amount }) => amount);
}

function compared(total: Total): ComparedAmount {
  return {
    amount: fromUnits(total.amount),
    currency: total.currency,
    ...(total.compared && { previous: fromUnits(total.previous) }),
  };
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
