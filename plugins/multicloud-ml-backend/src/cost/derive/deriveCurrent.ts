import type { Knex } from 'knex';
import { whereInSet } from '../../database/sets';
import { DERIVED_KEYS } from './DerivedRow';
import { limbSums } from './limbSums';

const NOW = 'd.day between a.current_from and a.as_of';
const BEFORE = 'd.day >= a.previous_from and d.day < a.current_from';

const SUM_COLUMNS = [
  'effective_hi',
  'effective_lo',
  'billed_hi',
  'billed_lo',
  'previous_effective_hi',
  'previous_effective_lo',
  'previous_billed_hi',
  'previous_billed_lo',
];

/** SQL of these sums, over rows `d` with their bill's days `a`. */
function windowSums(table: string, now = NOW, before = BEFORE): string[] {
  return [
    ...limbSums('effective', table, now),
    ...limbSums('billed', table, now),
    ...limbSums('effective', table, before),
    ...limbSums('billed', table, before),
  ];
}

/** Makes the trailing 30 days of models again, and the 30 before; of all models without `refs`. */
export async function deriveCurrent(
  tx: Knex.Transaction,
  refs: readonly string[] | undefined,
): Promise<void> {
  const of = (query: Knex.QueryBuilder, column: string) =>
    refs ? whereInSet(query, tx, column, refs) : query;
  await of(tx('cost_model_current'), 'entity_ref').delete();
  const keys = DERIVED_KEYS.map(key => `d.${key}`);
  const rows = of(
    tx('cost_model_days as d').join('cost_as_of as a', join =>
      join.on('a.source', 'd.source').andOn('a.provider', 'd.provider'),
    ),
    'd.entity_ref',
  )
    .select(
      tx.raw(
        [
          ...keys,
          ...windowSums('d'),
          `sum(case when ${NOW} then d.hours end)`,
          `sum(case when ${BEFORE} then d.hours end)`,
          `cast(sum(case when ${NOW} then 1 else 0 end) as integer)`,
          'min(d.day)',
        ].join(', '),
      ),
    )
    .groupByRaw(keys.join(', '))
    .havingRaw(`max(case when ${NOW} or (${BEFORE}) then 1 else 0 end) = 1`);
  await tx(
    tx.raw('?? (??)', [
      'cost_model_current',
      [
        ...DERIVED_KEYS,
        ...SUM_COLUMNS,
        'hours',
        'previous_hours',
        'days',
        'first_day',
      ],
    ]),
  ).insert(rows);
}

/** Makes the trailing 30 days of pools, and of what is unattributed, again. */
export async function deriveRest(tx: Knex.Transaction): Promise<void> {
  await tx('cost_rest_current').delete();
  const now = NOW.replaceAll('d.day', 'l.day');
  const before = BEFORE.replaceAll('d.day', 'l.day');
  const keys = [
    'l.item_id',
    'i.method',
    `coalesce(i.group_ref, '')`,
    'p.source',
    'l.currency',
    'i.tax',
  ];
  // From the days of the bill to its lines: only the latest are read, however long the bill goes back.
  const rows = tx('cost_as_of as a')
    .join('cost_parts as p', join =>
      join
        .on('p.source', 'a.source')
        .andOn('p.provider', 'a.provider')
        .andOn('p.day', '>=', 'a.previous_from')
        .andOn('p.day', '<=', 'a.as_of'),
    )
    .join('cost_lines as l', join =>
      join.on('l.part', 'p.id').andOn('l.delivery_id', 'p.delivery_id'),
    )
    .join('cost_items as i', 'i.id', 'l.item_id')
    .whereIn('i.method', ['pool', 'unattributed'])
    .select(tx.raw([...keys, ...windowSums('l', now, before)].join(', ')))
    .groupByRaw(keys.join(', '));
  await tx(
    tx.raw('?? (??)', [
      'cost_rest_current',
      [
        'item_id',
        'method',
        'group_ref',
        'source',
        'currency',
        'tax',
        ...SUM_COLUMNS,
      ],
    ]),
  ).insert(rows);
}
