import type { Knex } from 'knex';

/** The lines of bills, and everything that is derived from them. */
const TABLES = [
  'cost_lines',
  'cost_model_days',
  'cost_model_months',
  'cost_model_current',
  'cost_team_months',
  'cost_rest_current',
  'cost_run_rates',
  'cost_anomalies',
];

/** Whether any bill has a line, or anything is still derived from one that has gone. */
export async function hasCosts(knex: Knex): Promise<boolean> {
  for (const table of TABLES) {
    if (await knex(table).select(knex.raw('1')).first()) {
      return true;
    }
  }
  return false;
}
