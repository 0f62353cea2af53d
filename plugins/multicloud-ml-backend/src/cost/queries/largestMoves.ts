import type { Knex } from 'knex';
import { type Reading, restrictToTax } from './amountColumns';
import type { Coverage } from './coverage';

/** What moves are compared by. */
export interface MoveScale {
  /** By currency: how much a move of one unit weighs against moves in the others. */
  weights: ReadonlyMap<string, number>;
  /** Sources that cover both periods: a model with costs of any other has not moved, its bill only begins here. */
  comparable: readonly Coverage[];
}

/** The models whose cost changed most, largest change first, as told from whole millionths. */
export async function largestMoves(
  models: Knex.QueryBuilder,
  reading: Reading,
  { weights, comparable }: MoveScale,
  limit: number,
): Promise<string[]> {
  if (weights.size === 0 || comparable.length === 0) {
    return [];
  }
  const { basis } = reading;
  const change = {
    sql: `abs(sum((?? - ??) * case currency ${[...weights]
      .map(() => 'when ? then cast(? as double precision)')
      .join(' ')} else 0 end))`,
    values: [`${basis}_hi`, `previous_${basis}_hi`, ...[...weights].flat()],
  };
  const rows: Array<{ entity_ref: string }> = await restrictToTax(
    models.join(
      'cost_model_current',
      'cost_model_current.entity_ref',
      'assessments.entity_ref',
    ),
    reading,
  )
    .select('cost_model_current.entity_ref')
    .groupBy('cost_model_current.entity_ref')
    .havingRaw(
      `min(case when ${comparable
        .map(() => '(source = ? and cost_model_current.provider = ?)')
        .join(' or ')} then 1 else 0 end) = 1`,
      comparable.flatMap(one => [one.source, one.provider]),
    )
    .havingRaw(`${change.sql} > 0`, change.values)
    .orderByRaw(
      `${change.sql} desc, cost_model_current.entity_ref`,
      change.values,
    )
    .limit(limit);
  return rows.map(row => row.entity_ref);
}
