import { mockServices } from '@backstage/backend-test-utils';
import { readSqlInstances } from './readSqlInstances';

const read = (bill: object) =>
  readSqlInstances(
    mockServices.rootConfig({
      data: { multicloudMl: { costs: { sources: { sql: { bill } } } } },
    }),
  );

it('has a default for everything but the table and how it is reached', () => {
  expect(
    read({
      engine: 'postgres',
      table: 'finops.focus',
      postgres: { host: 'db.example' },
    }),
  ).toEqual([
    {
      id: 'sql/bill',
      type: 'sql',
      schedule: expect.objectContaining({ frequency: { hours: 6 } }),
      options: {
        connection: { engine: 'postgres', host: 'db.example' },
        table: ['finops', 'focus'],
        months: 14,
        timeoutMs: 600_000,
      },
    },
  ]);
});

it.each([
  [
    { engine: 'postgres', postgres: { connectionString: 'postgresql://x' } },
    'Focus-2026',
    ['Focus-2026'],
  ],
  [
    { engine: 'bigquery', bigquery: { projectId: 'finops-1' } },
    'billing.focus',
    ['finops-1', 'billing', 'focus'],
  ],
  [
    { engine: 'bigquery', bigquery: { projectId: 'finops-1' } },
    'other-2.billing.focus',
    ['other-2', 'billing', 'focus'],
  ],
  [
    { engine: 'athena', athena: { region: 'ap-southeast-1' } },
    'finops.focus',
    ['AwsDataCatalog', 'finops', 'focus'],
  ],
  [
    { engine: 'trino', trino: { server: 'https://trino.example', user: 'b' } },
    'lake.finops.focus',
    ['lake', 'finops', 'focus'],
  ],
])('completes the name of the table: %j %s', (engine, table, parts) => {
  expect(read({ ...engine, table })[0].options.table).toEqual(parts);
});

it('takes what may be set', () => {
  const [{ options, schedule }] = read({
    engine: 'trino',
    table: 'a.b.c',
    months: 3,
    changeColumn: 'loaded_at',
    periodColumn: 'billing_period',
    timeout: { minutes: 1, seconds: 30 },
    schedule: { frequency: { hours: 1 }, timeout: { minutes: 50 } },
    trino: { server: 'https://trino.example', user: 'b', password: 'p' },
  });
  expect(options).toMatchObject({
    months: 3,
    changeColumn: 'loaded_at',
    periodColumn: 'billing_period',
    timeoutMs: 90_000,
  });
  expect(schedule.frequency).toEqual({ hours: 1 });
});

const postgres = { host: 'db.example' };

it.each<[what: string, bill: object, message: RegExp]>([
  [
    'an engine that is none',
    { engine: 'mysql', table: 'a.b' },
    /sql\.bill\.engine: must be one of postgres, bigquery, athena, trino/,
  ],
  [
    'SQL in place of a name',
    { engine: 'postgres', table: 'focus; DROP TABLE focus', postgres },
    /sql\.bill: "focus; DROP TABLE focus" does not name a table of postgres; write table or schema\.table/,
  ],
  [
    'quotation marks',
    { engine: 'postgres', table: '"finops".focus', postgres },
    /does not name a table/,
  ],
  [
    'a name with too few parts',
    {
      engine: 'trino',
      table: 'focus',
      trino: { server: 'https://trino.example', user: 'b' },
    },
    /write catalog\.schema\.table/,
  ],
  [
    'no way to the server',
    { engine: 'postgres', table: 'a.b' },
    /postgres: needs either connectionString or host/,
  ],
  [
    'two ways to the server',
    {
      engine: 'postgres',
      table: 'a.b',
      postgres: { host: 'db.example', connectionString: 'postgresql://x' },
    },
    /postgres: needs either connectionString or host/,
  ],
  [
    'settings of another engine',
    { engine: 'athena', table: 'a.b', postgres },
    /engine is athena and postgres is configured; keep one/,
  ],
  [
    'a misspelt setting',
    {
      engine: 'postgres',
      table: 'a.b',
      postgres: { host: 'db.example', pasword: 'x' },
    },
    /postgres: .*pasword/,
  ],
  [
    'free SQL',
    { engine: 'postgres', table: 'a.b', postgres, where: '1=1' },
    /sql\.bill\.where is not an option/,
  ],
  [
    'a password in the address',
    {
      engine: 'trino',
      table: 'a.b.c',
      trino: { server: 'https://b:letmein@trino.example', user: 'b' },
    },
    /trino\.server: must not hold a password/,
  ],
  [
    'a time that is none',
    { engine: 'postgres', table: 'a.b', postgres, timeout: { days: 1 } },
    /sql\.bill\.timeout/,
  ],
])('refuses %s, and shows no secret', (_, bill, message) => {
  const refused = () => read(bill);
  expect(refused).toThrow(message);
  expect(refused).not.toThrow(/letmein/);
});
