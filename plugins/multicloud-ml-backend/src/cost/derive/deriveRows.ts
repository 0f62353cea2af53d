import type { Knex } from 'knex';
import { DERIVED_KEYS, LIMB_COLUMNS } from './DerivedRow';
import type { Grain } from './Grain';
import { type Scope, inMonth, ofModels } from './Scope';
import { countedLines } from './countedLines';
import { limbSums } from './limbSums';
import { writeShares } from './writeShares';

/** The keys as the items have them that somebody bears whole. */
const WHOLE: Record<(typeof DERIVED_KEYS)[number], string> = {
  entity_ref: 'i.entity_ref',
  deployment: 'i.deployment',
  role: 'i.role',
  provider: 'i.provider',
  region: 'i.site_region',
  service: 'i.service',
  source: 'p.source',
  method: 'i.method',
  split: `coalesce(i.split, '')`,
  currency: 'l.currency',
  tax: 'i.tax',
};

/** Makes the rows of a scope again in one of the tables by model. */
export async function deriveRows(
  tx: Knex.Transaction,
  grain: Grain,
  scope: Scope,
): Promise<void> {
  await ofModels(
    scope.kind === 'month'
      ? tx(grain.table).whereBetween(grain.column, monthBounds(grain, scope))
      : tx(grain.table),
    tx,
    'entity_ref',
    scope,
  ).delete();

  const keys = [...DERIVED_KEYS.map(key => WHOLE[key]), grain.period];
  const lines = ofModels(
    inMonth(grain.keep(countedLines(tx)), scope),
    tx,
    'i.entity_ref',
    scope,
  )
    .whereNotNull('i.entity_ref')
    .select(
      tx.raw(
        [
          ...keys,
          ...limbSums('effective', 'l'),
          ...limbSums('billed', 'l'),
          ...(grain.hasHours ? ['sum(l.hours)'] : []),
        ].join(', '),
      ),
    )
    .groupByRaw(keys.join(', '));
  await tx(
    tx.raw('?? (??)', [
      grain.table,
      [
        ...DERIVED_KEYS,
        grain.column,
        ...LIMB_COLUMNS,
        ...(grain.hasHours ? ['hours'] : []),
      ],
    ]),
  ).insert(lines);
  await writeShares(tx, grain, scope);
}

function monthBounds(
  grain: Grain,
  scope: { month: string },
): [from: string, to: string] {
  return grain.column === 'month'
    ? [scope.month, scope.month]
    : [`${scope.month}-01`, `${scope.month}-31`];
}
