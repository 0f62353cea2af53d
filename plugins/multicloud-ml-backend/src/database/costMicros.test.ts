import type { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/testDatabases';
import { migrationsDirectory } from './migrate';

jest.setTimeout(60_000);
const databases = testDatabases();
const directory = migrationsDirectory;

/** Any value for the columns that have to have one. */
const OTHERS = {
  inputs_hash: '',
  standard_version: '',
  assessed_at: '',
  title: '',
  search_key: '',
  tier: 1,
  tier_assumed: 0,
  proved: 0,
  possible: 0,
  coverage: 0,
  grade: 'A',
  recovery: 'unknown',
  recovery_rank: 0,
  residency: 'ok',
  warnings: 0,
  stale: 0,
  sites: '[]',
  projection: '{}',
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [`gain_p${index + 1}`, 0]),
  ),
};

const undo = (knex: Knex) =>
  knex.migrate.down({ directory, name: '20261124_1_costs.js' } as const);

describe.each(databases.eachSupportedId())('run-rates on %s', id => {
  it('survive becoming whole millionths, and back', async () => {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory });
    await undo(knex);
    await knex('assessments').insert([
      { ...OTHERS, entity_ref: 'a', cost_amount: 8420.118 },
      { ...OTHERS, entity_ref: 'b', cost_amount: null },
    ]);
    const stored = async (column: string) => {
      const rows = await knex('assessments').orderBy('entity_ref');
      return rows.map(row => row[column] && Number(row[column]));
    };

    await knex.migrate.latest({ directory });
    expect(await stored('cost_micros')).toEqual([8_420_118_000, null]);
    await undo(knex);
    expect(await stored('cost_amount')).toEqual([8420.118, null]);
  });
});
