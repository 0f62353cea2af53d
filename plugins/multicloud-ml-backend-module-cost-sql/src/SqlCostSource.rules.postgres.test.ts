import { mockServices } from '@backstage/backend-test-utils';
import {
  aggregationSql,
  createPostgresDialect,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-focus-node';
import { readCostReading } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { list, read } from './__testUtils__/collect';
import { createSource } from './__testUtils__/createSource';
import { focusRow, TEXT_COLUMNS } from './__testUtils__/focusRow';
import { PostgresBills, postgresUrl } from './__testUtils__/PostgresBills';

const url = postgresUrl();
if (!url) {
  process.stderr.write(
    'SKIPPED-PART: the rules of the SQL cost source on PostgreSQL: start a server and name it in BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING\n',
  );
}

(url ? describe : describe.skip)('a table in PostgreSQL', () => {
  const bills = new PostgresBills(url ?? '');

  beforeAll(() => bills.open());
  afterAll(() => bills.close());

  const sourceOf = (table: string, connectionString = url) =>
    createSource({ engine: 'postgres', table, postgres: { connectionString } });

  async function tableOf(name: string, rows: object[], types: object = {}) {
    await bills.createTable(name, { ...TEXT_COLUMNS, ...types });
    await bills.insert(name, rows);
    return sourceOf(`${bills.schema}.${name}`);
  }

  it('may have a currency for each account, and is refused with two for one', async () => {
    const source = await tableOf('currencies', [
      focusRow(),
      focusRow({ BillingAccountId: '2', BillingCurrency: 'SGD' }),
    ]);
    expect((await read(source, '2026-11')).lines).toHaveLength(2);
    await bills.insert('currencies', [focusRow({ BillingCurrency: 'SGD' })]);
    await expect(read(source, '2026-11')).rejects.toMatchObject({
      name: 'BillRefusedError',
      problems: [
        {
          file: `${bills.schema}.currencies 2026-11`,
          column: 'BillingCurrency',
          why: expect.stringContaining('both "SGD" and "USD"'),
        },
      ],
    });
  });

  it('hides no row that has no billing period, whatever the type of the column', async () => {
    const source = await tableOf(
      'without_period',
      [focusRow(), focusRow({ BillingPeriodStart: null })],
      { BillingPeriodStart: 'timestamptz' },
    );
    expect((await list(source)).map(({ key }) => key)).toEqual([
      '2026-11',
      'unreadable',
    ]);
    expect((await read(source, '2026-11')).bad).toBe(0);
    expect((await read(source, 'unreadable')).bad).toBe(1);
  });

  it('counts what is no finite number or time as bad, without failing', async () => {
    const source = await tableOf(
      'not_finite',
      [
        focusRow(),
        focusRow({ EffectiveCost: 'NaN' }),
        focusRow({ EffectiveCost: 'Infinity' }),
        focusRow({ BilledCost: '-Infinity' }),
        focusRow({ BilledCost: 1e300 }),
        focusRow({ ChargePeriodStart: 'infinity' }),
        focusRow({ ChargePeriodEnd: '-infinity' }),
      ],
      {
        EffectiveCost: 'numeric',
        BilledCost: 'double precision',
        ChargePeriodStart: 'timestamp',
        ChargePeriodEnd: 'timestamptz',
      },
    );
    expect((await list(source)).map(({ key }) => key)).toEqual(['2026-11']);
    const { lines, bad } = await read(source, '2026-11');
    expect([lines.length, bad]).toEqual([1, 6]);
  });

  it('reads tags of type json that jsonb would refuse', async () => {
    const source = await tableOf('json_with_nul', [], { Tags: 'json' });
    await bills.insert('json_with_nul', [focusRow({ Tags: null })]);
    await bills.query(
      `UPDATE json_with_nul SET "Tags" = '{"note":"\\u0000","multicloud-ml-model":"fraud"}'`,
    );
    const { lines } = await read(source, '2026-11');
    expect(lines.map(({ item }) => item.tag)).toEqual(['fraud']);
  });

  it('is found along the search path, by its exact name', async () => {
    await tableOf('Bills', [focusRow()]);
    const withPath = new URL(url ?? '');
    withPath.searchParams.set('options', `-c search_path=${bills.schema}`);
    await expect(list(sourceOf('Bills', withPath.href))).resolves.toHaveLength(
      1,
    );
    await expect(list(sourceOf('bills', withPath.href))).rejects.toThrow(
      'There is no table bills, or the user may not see it',
    );
  });

  it('is read once: no step of the query is put into the next', async () => {
    await tableOf('explained', [focusRow()]);
    const sql = aggregationSql(createPostgresDialect(), {
      from: `"${bills.schema}"."explained"`,
      columns: new Set(Object.keys(TEXT_COLUMNS)),
      reading: readCostReading(mockServices.rootConfig()),
    });
    const plan = (await bills.query(`EXPLAIN ${sql}`))
      .flatMap(row => Object.values(row))
      .join('\n');
    expect(plan.match(/(?<=Subquery Scan on )\w+/g)).toEqual(
      expect.arrayContaining(['rows_detailed', 'rows_checked', 'rows_read']),
    );
  });

  it('is read whatever further columns are called', async () => {
    const hostile = `x"; DROP TABLE named; --'`;
    await bills.query(
      `CREATE TABLE named (${Object.keys(TEXT_COLUMNS)
        .map(column => `"${column}" text`)
        .join(', ')}, "${hostile.replaceAll('"', '""')}" text)`,
    );
    await bills.insert('named', [focusRow()]);
    const source = sourceOf(`${bills.schema}.named`);
    expect((await list(source)).map(({ key }) => key)).toEqual(['2026-11']);
    expect((await read(source, '2026-11')).lines).toHaveLength(1);
  });
});
