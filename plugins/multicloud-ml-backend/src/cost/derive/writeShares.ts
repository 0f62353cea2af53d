import {
  type AttributionPart,
  splitAmount,
  weighParts,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { groupBy } from '../../assessment/groupBy';
import { writeRows } from '../../database/upsertRows';
import { addLimbs, fromLimbs, toLimbs } from '../limbs';
import {
  DERIVED_KEYS,
  type DerivedRow,
  LIMB_COLUMNS,
  type LimbTexts,
} from './DerivedRow';
import type { Grain } from './Grain';
import { type Scope, inMonth } from './Scope';
import { countedLines } from './countedLines';
import { limbSums } from './limbSums';

/** What several deployments share in one period, by everything that their rows tell apart. */
type SharedSum = LimbTexts & {
  shares_id: number;
  provider: string;
  region: string;
  service: string;
  source: string;
  method: string;
  currency: string;
  tax: number;
  period: string;
};

const ROWS_PER_STATEMENT = 2000;

/**
 * Splits what several deployments share: by the instance-hours that the bill counts for each in the same month, else by
 * replicas, else equally; exactly.
 */
export async function writeShares(
  tx: Knex.Transaction,
  grain: Grain,
  scope: Scope,
): Promise<void> {
  const lists = await listsOf(tx, scope);
  if (lists.size === 0) {
    return;
  }
  const sums = (await sharedSums(tx, grain, scope, [...lists.keys()])).filter(
    sum => lists.has(sum.shares_id),
  );
  const rows = new Map<string, DerivedRow>();
  for (const [month, ofMonth] of groupBy(sums, sum => sum.period.slice(0, 7))) {
    const hours = await hoursIn(tx, month);
    const weighed = new Map(
      [...lists].map(([id, parts]) => [
        id,
        weighParts(parts, part => hours.get(keyOf(part))),
      ]),
    );
    for (const sum of ofMonth) {
      const parts = lists.get(sum.shares_id) ?? [];
      const by = weighed.get(sum.shares_id);
      if (by) {
        split(sum, parts, by).forEach(row => addTo(rows, row));
      }
    }
  }
  const wanted = scope.kind === 'models' ? new Set(scope.refs) : undefined;
  const columns = [...DERIVED_KEYS, ...LIMB_COLUMNS, grain.column] as const;
  await writeRows<Record<(typeof columns)[number], string | number>>(
    tx,
    grain.table,
    columns,
    [...rows.values()]
      .filter(row => !wanted || wanted.has(row.entity_ref))
      .map(({ period, ...row }) => ({ ...row, day: period, month: period })),
    { sql: '', bindings: [] },
    ROWS_PER_STATEMENT,
  );
}

/** Who shares, by the id of the list; only lists that concern the scope. */
async function listsOf(
  tx: Knex.Transaction,
  scope: Scope,
): Promise<Map<number, AttributionPart[]>> {
  const stored: Array<{ id: number; parts: string }> = await tx('cost_shares')
    .select('id', 'parts')
    .whereExists(
      tx('cost_items').select('id').whereRaw('shares_id = cost_shares.id'),
    );
  const wanted = scope.kind === 'models' ? new Set(scope.refs) : undefined;
  return new Map(
    stored
      .map(({ id, parts }): [number, AttributionPart[]] => [
        id,
        JSON.parse(parts),
      ])
      .filter(
        ([, parts]) =>
          !wanted || parts.some(({ entityRef }) => wanted.has(entityRef)),
      ),
  );
}

async function sharedSums(
  tx: Knex.Transaction,
  grain: Grain,
  scope: Scope,
  sharesIds: number[],
): Promise<SharedSum[]> {
  const keys = [
    'i.shares_id',
    'i.provider',
    'i.region',
    'i.service',
    'p.source',
    'i.method',
    'l.currency',
    'i.tax',
  ];
  const sums = [...limbSums('effective', 'l'), ...limbSums('billed', 'l')];
  const lines = inMonth(grain.keep(countedLines(tx)), scope).whereNotNull(
    'i.shares_id',
  );
  if (scope.kind === 'models') {
    lines.whereIn('i.shares_id', sharesIds);
  }
  return lines
    .select(
      ...keys,
      tx.raw(`${grain.period} as period`),
      ...sums.map((sql, index) =>
        tx.raw(`cast(${sql} as text) as ??`, [LIMB_COLUMNS[index]]),
      ),
    )
    .groupByRaw([...keys, grain.period].join(', '));
}

/** Instance-hours of a month, of what the bill says of each deployment itself. */
async function hoursIn(
  tx: Knex.Transaction,
  month: string,
): Promise<Map<string, number>> {
  const rows: Array<{ entity_ref: string; deployment: string; hours: number }> =
    await inMonth(countedLines(tx), { kind: 'month', month })
      .whereNotNull('i.entity_ref')
      .whereNotNull('l.hours')
      .whereNot('i.method', 'parent')
      .select('i.entity_ref', 'i.deployment')
      .sum({ hours: 'l.hours' })
      .groupBy('i.entity_ref', 'i.deployment');
  return new Map(
    rows.map(row => [
      keyOf({ entityRef: row.entity_ref, deployment: row.deployment }),
      row.hours,
    ]),
  );
}

function keyOf({ entityRef, deployment }: AttributionPart): string {
  return `${entityRef}\n${deployment ?? ''}`;
}

function split(
  sum: SharedSum,
  parts: AttributionPart[],
  by: ReturnType<typeof weighParts>,
): DerivedRow[] {
  const effective = splitAmount(
    fromLimbs(sum.effective_hi, sum.effective_lo),
    by.weights,
  ).map(toLimbs);
  const billed = splitAmount(
    fromLimbs(sum.billed_hi, sum.billed_lo),
    by.weights,
  ).map(toLimbs);
  return parts.map((part, index) => ({
    entity_ref: part.entityRef,
    deployment: part.deployment ?? '',
    role: part.role ?? 'unknown',
    provider: sum.provider,
    region: part.region ?? sum.region ?? '',
    service: sum.service,
    source: sum.source,
    method: sum.method,
    split: by.split,
    currency: sum.currency,
    tax: sum.tax,
    period: sum.period,
    effective_hi: effective[index].hi,
    effective_lo: effective[index].lo,
    billed_hi: billed[index].hi,
    billed_lo: billed[index].lo,
    hours: null,
  }));
}

/** Adds rows up that differ in nothing but the amounts: a deployment may be in several lists. */
function addTo(rows: Map<string, DerivedRow>, row: DerivedRow): void {
  const key = JSON.stringify([
    row.period,
    ...DERIVED_KEYS.map(column => row[column]),
  ]);
  const before = rows.get(key);
  if (!before) {
    rows.set(key, row);
    return;
  }
  const effective = addLimbs(
    { hi: before.effective_hi, lo: before.effective_lo },
    { hi: row.effective_hi, lo: row.effective_lo },
  );
  const billed = addLimbs(
    { hi: before.billed_hi, lo: before.billed_lo },
    { hi: row.billed_hi, lo: row.billed_lo },
  );
  rows.set(key, {
    ...row,
    effective_hi: effective.hi,
    effective_lo: effective.lo,
    billed_hi: billed.hi,
    billed_lo: billed.lo,
  });
}
