import { testDatabases } from '../__testUtils__/testDatabases';
import { migrationsDirectory } from './migrate';

jest.setTimeout(60_000);
const databases = testDatabases();

describe.each(databases.eachSupportedId())('migrations on %s', id => {
  it('run up, down to nothing, and up again', async () => {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory: migrationsDirectory });
    expect(await knex.schema.hasTable('assessments')).toBe(true);

    await knex.migrate.rollback({ directory: migrationsDirectory }, true);
    for (const table of [
      'models',
      'catalog_group_closure',
      'inventory_models',
      'assessments',
      'drills',
      'transitions',
      'told_changes',
      'exemptions',
      'registrations',
      'cost_lines',
      'cost_model_months',
    ]) {
      expect([table, await knex.schema.hasTable(table)]).toEqual([
        table,
        false,
      ]);
    }

    await knex.migrate.latest({ directory: migrationsDirectory });
    expect(await knex('registration_sequence').select('*')).toHaveLength(1);
    expect(await knex('cost_state').select('*')).toHaveLength(1);
  });
});
