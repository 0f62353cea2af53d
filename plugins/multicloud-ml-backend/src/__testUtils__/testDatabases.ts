import { TestDatabases } from '@backstage/backend-test-utils';

/** SQLite, and PostgreSQL where the machine has it; says so where it does not. */
export function testDatabases(): TestDatabases {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
  if (!databases.supports('POSTGRES_15')) {
    process.stderr.write(
      'SKIPPED-PART: PostgreSQL: install it and set BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING\n',
    );
  }
  return databases;
}
