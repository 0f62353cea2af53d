import type {
  CostBasis,
  TaxTreatment,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { type Units, unitsOf } from './units';

/** How the lines of a bill are read. */
export interface Reading {
  basis: CostBasis;
  tax: TaxTreatment;
}

/** Leaves tax lines out unless they are asked for. */
export function restrictToTax<Q extends Knex.QueryBuilder>(
  query: Q,
  { tax }: Reading,
  column = 'tax',
): Q {
  if (tax === 'excluded') {
    query.where(column, 0);
  }
  return query;
}

/** Selects the sum of an amount as two integers, as text: neither database's driver hands such numbers on whole. */
export function sumOf(knex: Knex, column: string, name: string): Knex.Raw[] {
  return (['hi', 'lo'] as const).map(limb =>
    knex.raw('cast(sum(??) as text) as ??', [
      `${column}_${limb}`,
      `${name}_${limb}`,
    ]),
  );
}

/** Selects the sums of the trailing 30 days and of the 30 before. */
export function currentSums(knex: Knex, { basis }: Reading): Knex.Raw[] {
  return [
    ...sumOf(knex, basis, 'amount'),
    ...sumOf(knex, `previous_${basis}`, 'previous'),
  ];
}

/** Puts a selected sum together again. */
export function readUnits(row: Record<string, unknown>, name: string): Units {
  return unitsOf(row[`${name}_hi`], row[`${name}_lo`]);
}
