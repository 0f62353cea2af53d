import type { Knex } from 'knex';
import { type CostScope, restrictToCost } from '../cost/queries/CostScope';
import { ASSESSMENT_COLUMNS, type AssessmentRow } from './AssessmentRow';

const COST_COLUMNS: ReadonlyArray<keyof AssessmentRow> = [
  'cost_micros',
  'cost_currency',
];

/**
 * The rows of `assessments` with the cost of a model only where the caller may see it, and a column `cost_hidden` that
 * says so: what sorts, sums or lists them cannot tell what is hidden from what is unknown. Who may see every cost reads
 * the table itself.
 */
export function assessmentsAsSeen(
  knex: Knex,
  scope: CostScope,
): Knex.QueryBuilder {
  if (scope.kind === 'all') {
    return knex('assessments');
  }
  // Refers to the row that is being selected.
  const shown = knex.raw('exists ?', [
    restrictToCost(knex.select(knex.raw('1')), knex, scope),
  ]);
  return knex.from(
    knex('assessments')
      .select(
        'id',
        ...ASSESSMENT_COLUMNS.filter(column => !COST_COLUMNS.includes(column)),
        ...COST_COLUMNS.map(column =>
          knex.raw('case when ? then ?? end as ??', [shown, column, column]),
        ),
        knex.raw('case when ? then 0 else 1 end as cost_hidden', [shown]),
      )
      .as('assessments'),
  );
}
