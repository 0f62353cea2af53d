import type { Knex } from 'knex';
import type { CurrentTable } from './CurrentTable';

/** A model whose cost the caller may see. */
export interface TeamModel {
  entityRef: string;
  /** 1 to 4. */
  tier: number;
  /** Its number in the table of current costs; absent when no bill names it. */
  id?: number;
  /** What a person says it costs a month, where no bill names it. */
  entered?: { micros: bigint; currency: string };
  /** Neither a bill nor a person says what it costs. */
  unknown: boolean;
}

/** The models of a query over `assessments`, which leaves out what the caller may not see. */
export async function teamModels(
  models: Knex.QueryBuilder,
  table: CurrentTable,
): Promise<TeamModel[]> {
  const rows: Array<{
    entity_ref: string;
    tier: number;
    cost_micros: string | number | null;
    cost_currency: string | null;
  }> = await models.select(
    'assessments.entity_ref',
    'tier',
    'cost_micros',
    'cost_currency',
  );
  return rows.map(row => {
    const id = table.modelId(row.entity_ref);
    const entered = id === undefined &&
      row.cost_micros !== null &&
      row.cost_currency !== null && {
        micros: BigInt(row.cost_micros),
        currency: row.cost_currency,
      };
    return {
      entityRef: row.entity_ref,
      tier: row.tier,
      ...(id !== undefined && { id }),
      ...(entered && { entered }),
      unknown: id === undefined && !entered,
    };
  });
}
