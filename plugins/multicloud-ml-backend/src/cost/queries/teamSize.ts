import type { Knex } from 'knex';

/** How many models there are, and of how many neither a bill nor a person says what they cost. */
export async function teamSize(
  models: Knex.QueryBuilder,
  knex: Knex,
): Promise<{ models: number; costUnknown: number }> {
  const [row]: Array<{ models: number | string; unknown: number | string }> =
    await models.count({ models: '*' }).select(
      knex.raw(
        `coalesce(sum(case when cost_micros is null and not exists (
          select 1 from cost_model_current as c where c.entity_ref = assessments.entity_ref
        ) then 1 else 0 end), 0) as unknown`,
      ),
    );
  return { models: Number(row.models), costUnknown: Number(row.unknown) };
}
