import {
  sumAmounts,
  toMonthlyRunRate,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { groupBy } from '../../assessment/groupBy';
import { whereInSet } from '../../database/sets';
import { upsertRows } from '../../database/upsertRows';
import {
  type CurrencySum,
  type HomeCurrency,
  convertAll,
} from './HomeCurrency';
import { RUN_RATE_COLUMNS, type RunRateRow } from './RunRateRow';

/**
 * Makes the run-rates again that assessments read: the trailing 30 days scaled to a month, effective, without tax, with
 * three significant digits. Where a home currency is configured and there is a rate for each of a model's, they are
 * converted with the rate of the month that the bill reaches. Otherwise a model in several currencies has the one that
 * most daily sums are in; none is added up.
 * Where credits outweigh costs there is no rate.
 *
 * @returns refs of the models whose run-rate changed
 */
export async function deriveRunRates(
  tx: Knex.Transaction,
  refs: readonly string[] | undefined,
  home: HomeCurrency,
): Promise<string[]> {
  const of = (query: Knex.QueryBuilder, column: string) =>
    refs ? whereInSet(query, tx, column, refs) : query;
  const sums: CurrencySum[] = await of(
    tx('cost_model_current as c').join('cost_as_of as a', join =>
      join.on('a.source', 'c.source').andOn('a.provider', 'c.provider'),
    ),
    'c.entity_ref',
  )
    .where('c.tax', 0)
    .where('c.days', '>', 0)
    .select('c.entity_ref', 'c.currency', 'c.source')
    .min({ as_of: 'a.as_of' })
    .sum({ days: 'c.days' })
    .select(
      tx.raw('cast(sum(c.effective_hi) as text) as hi'),
      tx.raw('cast(sum(c.effective_lo) as text) as lo'),
    )
    .groupBy('c.entity_ref', 'c.currency', 'c.source')
    .orderBy(['c.entity_ref', 'c.currency', 'c.source']);
  const stored: RunRateRow[] = await of(tx('cost_run_rates'), 'entity_ref');
  const before = new Map(stored.map(row => [row.entity_ref, row]));
  const after = [...groupBy(sums, sum => sum.entity_ref).values()].flatMap(
    own => rateOf(own, home) ?? [],
  );
  const kept = new Set(after.map(row => row.entity_ref));
  const gone = [...before.keys()].filter(ref => !kept.has(ref));
  await whereInSet(tx('cost_run_rates'), tx, 'entity_ref', gone).delete();
  await upsertRows<RunRateRow>(
    tx,
    'cost_run_rates',
    ['entity_ref'],
    RUN_RATE_COLUMNS,
    after.filter(row => {
      const old = before.get(row.entity_ref);
      return !old || RUN_RATE_COLUMNS.some(key => old[key] !== row[key]);
    }),
  );
  return [
    ...gone,
    ...after
      .filter(row => {
        const old = before.get(row.entity_ref);
        return (
          old?.amount !== row.amount ||
          old.currency !== row.currency ||
          old.others !== row.others ||
          old.converted !== row.converted
        );
      })
      .map(row => row.entity_ref),
  ];
}

function rateOf(
  sums: CurrencySum[],
  home: HomeCurrency,
): RunRateRow | undefined {
  const { own, converted } = convertAll(sums, home);
  const currencies = [...groupBy(own, sum => sum.currency)]
    .map(([currency, list]) => ({
      currency,
      list,
      days: list.reduce((total, { days }) => total + Number(days), 0),
    }))
    .sort((a, b) => b.days - a.days || (a.currency < b.currency ? -1 : 1));
  const [{ currency, list }, ...others] = currencies;
  const amount = Number(
    toMonthlyRunRate(sumAmounts(list.map(sum => sum.amount))),
  );
  return amount < 0
    ? undefined
    : {
        entity_ref: list[0].entity_ref,
        amount: String(Number(amount.toPrecision(3))),
        currency,
        as_of: list.map(sum => sum.as_of).sort()[0],
        source: [...new Set(list.map(sum => sum.source))].join(', '),
        others: JSON.stringify(others.map(other => other.currency).sort()),
        converted: JSON.stringify(converted),
      };
}
