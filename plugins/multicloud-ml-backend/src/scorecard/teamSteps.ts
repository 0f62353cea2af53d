import type {
  Standard,
  TeamStep,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { GAIN_COLUMNS, SCALE } from '../assessment/AssessmentRow';
import { criterionStepTitle } from './criterionStepTitle';
import { weightedMean } from './weightedMean';

/** What the team could gain on each criterion, most first, from one aggregate query. */
export async function teamSteps(
  models: Knex.QueryBuilder,
  knex: Knex,
  standard: Standard,
): Promise<TeamStep[]> {
  const query = models.select('tier').count({ models: '*' }).groupBy('tier');
  for (const { column } of GAIN_COLUMNS) {
    query.select(
      knex.raw('sum(??) as ??', [column, column]),
      knex.raw('count(nullif(??, 0)) as ??', [column, `models_${column}`]),
    );
  }
  const rows: Array<Record<string, number | string>> = await query;

  return GAIN_COLUMNS.map(({ criterion, column }) => {
    const gains = rows.map(row => ({
      tier: Number(row.tier),
      models: Number(row.models),
      total: Number(row[column]),
      gaining: Number(row[`models_${column}`]),
    }));
    const gaining = gains.reduce((sum, row) => sum + row.gaining, 0);
    const total = gains.reduce((sum, row) => sum + row.total, 0);
    return {
      criterion,
      title: criterionStepTitle(criterion),
      models: gaining,
      gainPerModel: gaining === 0 ? 0 : total / gaining / SCALE,
      teamGain: weightedMean(gains, standard)?.points ?? 0,
    };
  })
    .filter(step => step.models > 0)
    .sort((a, b) => b.teamGain - a.teamGain);
}
