import type { Knex } from 'knex';
import type { CurrentTable } from './CurrentTable';

/** A model whose cost the caller may see. */
export interface TeamModel {
  entityRef: string;
  /** 1 to 4. */
  tier: number;
  /** Its number in the table of current costs; absent when no bill names it. */
  id?: number;
  /** Neither a bill nor a person says what it costs. */
  unknown: boolean;
}

/** The models of a query over `assessments`, which leaves out what the caller may not see. */
export async function teamModels(
  models: Knex.QueryBuilder,
  knex: Knex,
  table: CurrentTable,
): Promise<TeamModel[]> {
  const rows: Array<{ entity_ref: string; tier: number; stated: number }> =
    await models.select(
      'assessments.entity_ref',
      'tier',
      knex.raw('case when cost_micros is null then 0 else 1 end as stated'),
    );
  return rows.map(row => {
    const id = table.modelId(row.entity_ref);
    return {
      entityRef: row.entity_ref,
      tier: row.tier,
      ...(id !== undefined && { id }),
      unknown: id === undefined && row.stated === 0,
    };
  });
}
