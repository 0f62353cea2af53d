import type { Knex } from 'knex';

/** A table by model, and by what its rows tell time. */
export interface Grain {
  table: 'cost_model_days' | 'cost_model_months';
  column: 'day' | 'month';
  /** SQL of it for a line. */
  period: string;
  hasHours: boolean;
  /** Leaves only the lines that the table keeps. */
  keep(lines: Knex.QueryBuilder): Knex.QueryBuilder;
}

/** How many months `cost_model_months` keeps. */
export const MONTHS_KEPT = 24;

export const DAYS: Grain = {
  table: 'cost_model_days',
  column: 'day',
  period: 'l.day',
  hasHours: true,
  keep: lines =>
    lines.join('cost_as_of as a', join =>
      join
        .on('a.source', 'p.source')
        .andOn('a.provider', 'i.provider')
        .andOn('a.days_from', '<=', 'l.day'),
    ),
};

/** @param from - the first month kept */
export function monthsFrom(from: string): Grain {
  return {
    table: 'cost_model_months',
    column: 'month',
    period: 'substr(l.day, 1, 7)',
    hasHours: false,
    keep: lines => lines.where('l.day', '>=', `${from}-01`),
  };
}
