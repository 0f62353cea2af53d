import type { Reading } from '../queries/amountColumns';
import type { DisplayCurrency } from './DisplayCurrency';

/** One key of an order: an expression of ours with the values that it binds. */
export interface OrderKey {
  sql: string;
  values: Array<string | number>;
  direction: 'asc' | 'desc';
}

/**
 * Largest amounts first. Amounts in different currencies cannot be compared: each currency that amounts are shown in has
 * its own run. Ends with the key of the table, so that a page begins exactly where the last one ended.
 */
export function restOrder(
  currencies: ReadonlySet<string>,
  { basis }: Reading,
  day: string,
  display: DisplayCurrency,
): OrderKey[] {
  const shown = [...currencies].map(currency => ({
    currency,
    run: display.show({ units: 0n, currency }, day).currency,
    rate: Number(display.rateOf(currency, day) ?? 1),
  }));
  const cases = shown.map(() => 'when ? then ?').join(' ');
  const run =
    shown.length === 0
      ? { sql: 'currency', values: [] }
      : {
          sql: `case currency ${cases} else currency end`,
          values: shown.flatMap(one => [one.currency, one.run]),
        };
  const weight =
    shown.length === 0
      ? { sql: '1', values: [] }
      : {
          sql: `case currency ${shown
            .map(() => 'when ? then cast(? as double precision)')
            .join(' ')} else 1 end`,
          values: shown.flatMap(one => [one.currency, one.rate]),
        };
  return [
    { ...run, direction: 'asc' },
    {
      sql: `${basis}_hi * ${weight.sql}`,
      values: weight.values,
      direction: 'desc',
    },
    { sql: 'cost_rest_current.item_id', values: [], direction: 'asc' },
    { sql: 'cost_rest_current.source', values: [], direction: 'asc' },
    { sql: 'currency', values: [], direction: 'asc' },
  ];
}
