import type { Knex } from 'knex';
import { addMonths, monthsBetween } from '../store/days';
import { MONTHS_KEPT } from './Grain';

/** The first month that is kept: of 24, the last is the one that some bill covers last. */
export async function firstMonth(knex: Knex): Promise<string> {
  const [{ as_of }]: Array<{ as_of?: string | null }> = await knex(
    'cost_as_of',
  ).max({ as_of: 'as_of' });
  return addMonths((as_of ?? '9999-12-31').slice(0, 7), 1 - MONTHS_KEPT);
}

/** Every month that some bill has lines in. */
export async function allMonths(knex: Knex): Promise<string[]> {
  const [{ first, last }]: Array<{
    first?: string | null;
    last?: string | null;
  }> = await knex('cost_parts').min({ first: 'day' }).max({ last: 'day' });
  return first && last ? monthsBetween(first, last) : [];
}
