import type { AssessmentInput } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import type { RunRateRow } from '../cost/derive/RunRateRow';
import { whereInSet } from '../database/sets';

/** What the bill says of the given models, or of all. */
export async function loadRunRates(
  knex: Knex,
  entityRefs: readonly string[] | undefined,
): Promise<ReadonlyMap<string, RunRateRow>> {
  const query = knex('cost_run_rates');
  const rows: RunRateRow[] = await (entityRefs
    ? whereInSet(query, knex, 'entity_ref', entityRefs)
    : query);
  return new Map(rows.map(row => [row.entity_ref, row]));
}

/** As an assessment reads it. */
export function toCost(
  row: RunRateRow | undefined,
): Pick<AssessmentInput, 'cost'> {
  if (!row) {
    return {};
  }
  const otherCurrencies: string[] = JSON.parse(row.others);
  const convertedFrom: string[] = JSON.parse(row.converted);
  return {
    cost: {
      amount: Number(row.amount),
      currency: row.currency,
      asOf: row.as_of,
      source: row.source,
      ...(otherCurrencies.length > 0 && { otherCurrencies }),
      ...(convertedFrom.length > 0 && { convertedFrom }),
    },
  };
}
