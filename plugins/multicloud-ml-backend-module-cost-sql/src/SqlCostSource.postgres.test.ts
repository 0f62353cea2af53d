import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  sumAmounts,
  type CostLine,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { collectLines, list, read } from './__testUtils__/collect';
import { createSource } from './__testUtils__/createSource';
import { focusRow, TEXT_COLUMNS } from './__testUtils__/focusRow';
import { PostgresBills, postgresUrl } from './__testUtils__/PostgresBills';
import { readCsv } from './__testUtils__/readCsv';

jest.setTimeout(60_000);

const url = postgresUrl();
const SAMPLE = resolve(
  __dirname,
  '../../../../shared/third-party/focus/focus-1.0-sample.csv',
);

if (!url) {
  process.stderr.write(
    'SKIPPED-PART: the SQL cost source on PostgreSQL: start a server and name it in BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING\n',
  );
}
if (!existsSync(SAMPLE)) {
  process.stderr.write(
    'SKIPPED-PART: the FOCUS 1.0 sample on PostgreSQL: put focus-1.0-sample.csv into ../shared/third-party/focus\n',
  );
}

// Without a server, Jest wants at least one test in the file; the lines above say what is missing.
it('has a server to run against, or says that it is missing', () => {
  expect(url === undefined || url.startsWith('postgres')).toBe(true);
});

const onPostgres = url ? describe : describe.skip;
const withSample = existsSync(SAMPLE) ? describe : describe.skip;

onPostgres('a table in PostgreSQL', () => {
  const bills = new PostgresBills(url ?? '');

  beforeAll(() => bills.open());
  afterAll(() => bills.close());

  const sourceOf = (table: string, options: object = {}, now?: string) =>
    createSource(
      {
        engine: 'postgres',
        table: `${bills.schema}.${table}`,
        postgres: { connectionString: bills.connectionString },
        ...options,
      },
      { now },
    );

  async function tableOf(name: string, rows: object[], types: object = {}) {
    await bills.createTable(name, { ...TEXT_COLUMNS, ...types });
    await bills.insert(name, rows);
  }

  withSample('with the FOCUS 1.0 sample', () => {
    const TYPES: Array<[pattern: RegExp, type: string]> = [
      [/(Cost|Price|Quantity)$/, 'numeric'],
      [/Period(Start|End)$/, 'timestamp'],
      [/^Tags$/, 'jsonb'],
    ];
    const typeOf = (column: string) =>
      TYPES.find(([pattern]) => pattern.test(column))?.[1] ?? 'text';

    beforeAll(async () => {
      const rows = readCsv(readFileSync(SAMPLE, 'utf8'));
      const columns = Object.keys(rows[0]);
      await bills.createTable(
        'sample',
        Object.fromEntries(columns.map(column => [column, typeOf(column)])),
      );
      await bills.insert(
        'sample',
        rows.map(row => ({ ...row, Tags: row.Tags && JSON.parse(row.Tags) })),
      );
      // As engines that fold names leave them, every column text.
      await bills.createTable(
        'sample_folded',
        Object.fromEntries(
          columns.map(column => [column.toLowerCase(), 'text']),
        ),
      );
      await bills.query(
        `INSERT INTO sample_folded SELECT ${columns
          .map(column => `"${column}"::text`)
          .join(', ')} FROM sample`,
      );
    });

    const sumsOf = (lines: CostLine[]) => {
      const groups = new Map<string, CostLine[]>();
      for (const line of lines) {
        const { item, currency } = line;
        const group = [currency, item.provider, item.service].join(' | ');
        groups.set(group, [...(groups.get(group) ?? []), line]);
      }
      return Object.fromEntries(
        [...groups].map(([group, members]) => [
          group,
          {
            effective: sumAmounts(members.map(line => line.effective)),
            billed: sumAmounts(members.map(line => line.billed)),
            rows: members.reduce((sum, line) => sum + line.rows, 0),
          },
        ]),
      );
    };

    it.each([['sample'], ['sample_folded']])(
      'gives the sums of %s to the last decimal',
      async table => {
        const source = sourceOf(table, {}, '2024-10-05T00:00:00Z');
        const deliveries = await list(source);
        expect(deliveries.map(({ key }) => key)).toEqual([
          '2024-09',
          '2024-10',
        ]);
        const lines = await collectLines(source, deliveries);

        const independent = await bills.query(
          `SELECT concat_ws(' | ', "BillingCurrency",
              CASE "ProviderName" WHEN 'AWS' THEN 'aws' WHEN 'Microsoft' THEN 'azure' ELSE lower("ProviderName") END,
              "ServiceName") AS "group",
            trim_scale(sum("EffectiveCost"))::text AS effective,
            trim_scale(sum("BilledCost"))::text AS billed,
            count(*)::text AS rows
          FROM sample GROUP BY 1`,
        );
        expect(independent.length).toBeGreaterThan(20);
        expect(sumsOf(lines)).toEqual(
          Object.fromEntries(
            independent.map(({ group, effective, billed, rows }) => [
              group,
              { effective, billed, rows: Number(rows) },
            ]),
          ),
        );
        expect(lines.reduce((sum, line) => sum + line.rows, 0)).toBe(1000);
      },
    );
  });

  describe('what a line carries', () => {
    const TAGGED: Array<[why: string, tags: string | null, tag?: string]> = [
      [
        'its key in any case, with blanks',
        '{"a": "1", " Multicloud-ML.io\\/Model ": " fraud "}',
        'fraud',
      ],
      [
        'escapes',
        '{"multicloud-ml-model": "fr\\u00e4ud \\"7\\""}',
        'fräud "7"',
      ],
      ['an emoji', '{"multicloud-ml-model": "\\ud83d\\ude00"}', '😀'],
      [
        'no braces, as older exports of Azure',
        '"env": "dev", "multicloud_ml_model": "fraud"',
        'fraud',
      ],
      ['a number', '{"multicloud_ml_model":7}', '7'],
      [
        'the first configured key that holds something',
        '{"multicloud_ml_model":"third","multicloud-ml-model":"second","multicloud-ml.io/model":" "}',
        'second',
      ],
      [
        'the key only inside of a value',
        '{"note":"{\\"multicloud_ml_model\\": \\"fraud\\"}"}',
      ],
      [
        'only a longer key',
        '{"x-multicloud_ml_model":"fraud","multicloud_ml_model_2":"x"}',
      ],
      ['broken JSON', '{"multicloud_ml_model": "fra'],
      [
        'NUL, and half of a pair',
        '{"multicloud_ml_model":"a\\u0000b","multicloud-ml-model":"\\ud83d"}',
      ],
      ['nothing', null],
    ];
    const asJsonb = TAGGED.filter(([why]) => !/braces|broken|NUL/.test(why));

    it.each([
      ['text', TAGGED],
      ['jsonb', asJsonb],
      ['json', asJsonb],
    ])('reads tags of type %s', async (type, cases) => {
      const table = `tags_${type}`;
      await tableOf(
        table,
        cases.map(([why, tags]) =>
          focusRow({
            ResourceId: why,
            Tags: type === 'text' || tags === null ? tags : JSON.parse(tags),
          }),
        ),
        { Tags: type },
      );
      const { lines, bad } = await read(sourceOf(table), '2026-11');
      expect(bad).toBe(0);
      expect(
        Object.fromEntries(
          lines.map(({ item }) => [item.resourceId, item.tag]),
        ),
      ).toEqual(Object.fromEntries(cases.map(([why, , tag]) => [why, tag])));
    });

    it('reads what providers write, as text', async () => {
      await tableOf('as_text', [
        focusRow({
          EffectiveCost: '1.5E-3',
          BilledCost: '-.25',
          ChargePeriodStart: '2026-11-02T23:30:00-02:00',
          ChargePeriodEnd: '2026-11-03T01:30:00Z',
        }),
        focusRow({
          EffectiveCost: '+1e-18',
          BilledCost: '0',
          ChargePeriodStart: '2026-11-04T00:00Z',
          ChargePeriodEnd: '2026-11-05',
          ConsumedUnit: 'Requests',
        }),
        focusRow({
          ChargeCategory: 'Tax',
          ProviderName: 'Microsoft',
          BillingCurrency: 'eur',
          ServiceName: 'Virtual Machines',
          ServiceCategory: 'Compute',
          RegionId: 'NULL',
          ConsumedUnit: '',
          ConsumedQuantity: '',
        }),
      ]);
      const { lines, bad } = await read(sourceOf('as_text'), '2026-11');
      expect(bad).toBe(0);
      expect(lines.sort((a, b) => a.day.localeCompare(b.day))).toEqual([
        expect.objectContaining({
          day: '2026-11-03',
          effective: '0.0015',
          billed: '-0.25',
          hours: '24',
        }),
        expect.objectContaining({
          day: '2026-11-04',
          effective: '0.000000000000000001',
          billed: '0',
        }),
        {
          item: {
            provider: 'azure',
            billingAccountId: '111122223333',
            accountId: '444455556666',
            service: 'Virtual Machines',
            category: 'Compute',
            machineLearning: false,
            tax: true,
          },
          billingPeriod: '2026-11',
          day: '2026-11-07',
          currency: 'EUR',
          effective: '2.5',
          billed: '2.5',
          rows: 1,
        },
      ]);
      expect(lines[1]).not.toHaveProperty('hours');
    });

    it('reads floats as their shortest decimals, and times with and without a zone', async () => {
      await tableOf(
        'as_numbers',
        [
          focusRow({
            EffectiveCost: 0.1,
            BilledCost: 1e-7,
            BillingPeriodStart: '2026-10-31T23:00:00-02:00',
            ChargePeriodStart: '2026-11-07',
          }),
          focusRow({
            EffectiveCost: 0.2,
            BilledCost: 3e-7,
            BillingPeriodStart: '2026-11-01T00:00:00Z',
            ChargePeriodStart: '2026-11-07',
          }),
        ],
        {
          EffectiveCost: 'double precision',
          BilledCost: 'real',
          BillingPeriodStart: 'timestamptz',
          ChargePeriodStart: 'date',
          ChargePeriodEnd: 'timestamp(3)',
        },
      );
      const { lines } = await read(sourceOf('as_numbers'), '2026-11');
      expect(lines).toEqual([
        expect.objectContaining({
          day: '2026-11-07',
          effective: '0.3',
          billed: '0.0000004',
          rows: 2,
        }),
      ]);
    });
  });

  it('counts bad rows, and lists what is wrong with the first', async () => {
    await tableOf('bad', [
      focusRow(),
      focusRow({ EffectiveCost: '1,000.00' }),
      focusRow({ BilledCost: 'NaN' }),
      focusRow({ EffectiveCost: '1e30' }),
      focusRow({ BillingCurrency: 'Dollar' }),
      focusRow({ ChargePeriodStart: '2026-02-30 00:00:00' }),
      focusRow({ BillingPeriodStart: 'November' }),
    ]);
    const source = sourceOf('bad');
    expect((await list(source)).map(({ key }) => key)).toEqual([
      '2026-11',
      'unreadable',
    ]);
    const { lines, bad, problems } = await read(source, '2026-11');
    expect(lines.map(({ rows, effective }) => [rows, effective])).toEqual([
      [1, '2.5'],
    ]);
    expect(bad).toBe(5);
    expect(
      problems.map(({ file, column, why }) => [file, column, why]),
    ).toEqual(
      expect.arrayContaining([
        [
          `${bills.schema}.bad 2026-11`,
          'EffectiveCost',
          expect.stringContaining('"1,000.00" is not a decimal number'),
        ],
        [expect.anything(), 'BilledCost', expect.stringContaining('"NaN"')],
        [expect.anything(), 'EffectiveCost', expect.stringContaining('"1e30"')],
        [
          expect.anything(),
          'ChargePeriodStart',
          expect.stringContaining('"2026-02-30 00:00:00"'),
        ],
      ]),
    );
    expect(await read(source, 'unreadable')).toMatchObject({
      lines: [],
      bad: 1,
      problems: [
        {
          column: 'BillingPeriodStart',
          why: expect.stringContaining('"November"'),
        },
      ],
    });
  });

  it('brings more lines than one fetch holds', async () => {
    await tableOf('many', []);
    await bills.query(
      `INSERT INTO many SELECT (jsonb_populate_record(NULL::many, $1 || jsonb_build_object('ResourceId', 'r' || n))).* FROM generate_series(1, 5001) AS n`,
      [JSON.stringify(focusRow())],
    );
    const { lines } = await read(sourceOf('many'), '2026-11');
    expect(new Set(lines.map(({ item }) => item.resourceId)).size).toBe(5001);
    expect(sumAmounts(lines.map(line => line.billed))).toBe('12502.5');
  });

  describe('the deliveries', () => {
    const october = {
      BillingPeriodStart: '2026-10-01 00:00:00',
      ChargePeriodStart: '2026-10-31 00:00:00',
      ChargePeriodEnd: '2026-11-01 00:00:00',
    };

    it('are the billing periods that are wanted, each as new as its newest charge that is over', async () => {
      await tableOf('periods', [
        focusRow(),
        focusRow({ ChargePeriodEnd: '2026-12-01 00:00:00' }),
        focusRow(october),
        focusRow({ BillingPeriodStart: '2026-08-01 00:00:00' }),
        focusRow({
          BillingPeriodStart: '2026-09-01 00:00:00',
          ChargePeriodEnd: '2026-09-20 12:00:00',
          ChargePeriodStart: '2026-09-20 11:00:00',
        }),
      ]);
      expect(await list(sourceOf('periods', { months: 3 }))).toEqual([
        {
          key: '2026-09',
          fingerprint: expect.any(String),
          deliveredAt: '2026-09-20T00:00:00.000Z',
        },
        {
          key: '2026-10',
          fingerprint: expect.any(String),
          deliveredAt: '2026-11-01T00:00:00.000Z',
        },
        {
          key: '2026-11',
          fingerprint: expect.any(String),
          deliveredAt: '2026-11-08T00:00:00.000Z',
        },
      ]);
    });

    it.each([
      [
        'a sum',
        'changed_sum',
        `UPDATE changed_sum SET "EffectiveCost" = '2.500000000000000001' WHERE "BillingPeriodStart" LIKE '2026-11%'`,
      ],
      [
        'a row that cancels out',
        'changed_rows',
        `INSERT INTO changed_rows SELECT * FROM changed_rows WHERE "BillingPeriodStart" LIKE '2026-11%'; UPDATE changed_rows SET "EffectiveCost" = '1.25', "BilledCost" = '1.25' WHERE "BillingPeriodStart" LIKE '2026-11%'`,
      ],
      [
        'a tag',
        'changed_tag',
        `UPDATE changed_tag SET "Tags" = '{"multicloud-ml-model":"fraud"}' WHERE "BillingPeriodStart" LIKE '2026-11%'`,
      ],
    ])('change with %s, in that period only', async (_, table, sql) => {
      await tableOf(table, [focusRow(), focusRow(october)]);
      const [october1, november1] = await list(sourceOf(table));
      expect(await list(sourceOf(table, {}, '2026-11-29T00:00:00Z'))).toEqual([
        october1,
        november1,
      ]);
      await bills.query(sql);
      const [october2, november2] = await list(sourceOf(table));
      expect(october2.fingerprint).toBe(october1.fingerprint);
      expect(november2.fingerprint).not.toBe(november1.fingerprint);
    });

    it('change with the column that says so, and with what is read', async () => {
      await tableOf(
        'stamped',
        [focusRow({ loaded_at: '2026-11-20T06:00:00Z' })],
        { loaded_at: 'timestamptz' },
      );
      const source = sourceOf('stamped', { changeColumn: 'LOADED_AT' });
      const [first] = await list(source);
      expect(first.deliveredAt).toBe('2026-11-20T00:00:00.000Z');
      await bills.query(
        `UPDATE stamped SET loaded_at = loaded_at + interval '1 microsecond'`,
      );
      const [second] = await list(source);
      expect(second.fingerprint).not.toBe(first.fingerprint);

      const [other] = await list(
        createSource(
          {
            engine: 'postgres',
            table: `${bills.schema}.stamped`,
            changeColumn: 'loaded_at',
            postgres: { connectionString: bills.connectionString },
          },
          { reading: { tagKeys: ['model'] } },
        ),
      );
      expect(other.fingerprint).not.toBe(second.fingerprint);
    });

    it('come from the partitions that are named for them', async () => {
      await tableOf(
        'partitioned',
        [
          focusRow({ period: '2026-11' }),
          focusRow({ period: '2026-10', ...october }),
          // In the wrong partition: nobody looks there.
          focusRow({ period: 'archive', EffectiveCost: '1000' }),
        ],
        { period: 'varchar(10)' },
      );
      const source = sourceOf('partitioned', { periodColumn: 'period' });
      const deliveries = await list(source);
      expect(deliveries.map(({ key }) => key)).toEqual(['2026-10', '2026-11']);
      const lines = await collectLines(source, deliveries);
      expect(sumAmounts(lines.map(line => line.effective))).toBe('5');
    });

    it('are read from a materialised view too', async () => {
      await tableOf('beneath', [focusRow()]);
      await bills.query(
        'CREATE MATERIALIZED VIEW above AS SELECT * FROM beneath',
      );
      expect(await list(sourceOf('above'))).toHaveLength(1);
    });
  });

  describe('what goes wrong', () => {
    it('is a table that is not there', async () => {
      await expect(list(sourceOf('nowhere'))).rejects.toThrow(
        `There is no table ${bills.schema}.nowhere, or the user may not see it`,
      );
    });

    it('is a required or configured column that is missing', async () => {
      const { EffectiveCost: _, ...columns } = TEXT_COLUMNS;
      await bills.createTable('narrow', columns);
      const source = sourceOf('narrow', { changeColumn: 'loaded' });
      await expect(list(source)).rejects.toMatchObject({
        name: 'BillRefusedError',
        problems: [
          { file: `${bills.schema}.narrow`, column: 'EffectiveCost' },
          { column: 'loaded' },
        ],
      });
      await expect(read(source, '2026-11')).rejects.toMatchObject({
        name: 'BillRefusedError',
      });
    });

    it('is a table that the user may not read', async () => {
      const user = `${bills.schema}_reader`;
      await tableOf('secret', [focusRow()]);
      await bills.query(`CREATE USER ${user} PASSWORD 'letmein-7'`);
      try {
        await bills.query(`GRANT USAGE ON SCHEMA ${bills.schema} TO ${user}`);
        const { hostname: host, port, pathname } = new URL(url ?? '');
        const postgres = {
          host,
          port: Number(port || 5432),
          user,
          password: 'letmein-7',
          database: pathname.slice(1) || 'postgres',
        };
        const failure = await list(
          createSource({
            engine: 'postgres',
            table: `${bills.schema}.secret`,
            postgres,
          }),
        ).catch(error => error);
        expect(failure.message).toMatch(
          /does not let .*secret be read: permission denied.*grant USAGE/,
        );
        expect(failure.message).not.toContain('letmein');
      } finally {
        await bills.query(`DROP OWNED BY ${user}; DROP USER ${user}`);
      }
    });

    it('is a login or a server that is refused, without the password in the message', async () => {
      const { host, port } = new URL(url ?? '');
      for (const [connectionString, sentence] of [
        [`postgresql://nobody:letmein-7@${host}/none`, /PostgreSQL/],
        [`postgresql://nobody:letmein-7@127.0.0.1:1/none`, /cannot be reached/],
      ] as const) {
        const failure = await list(
          createSource({
            engine: 'postgres',
            table: 'a.b',
            postgres: { connectionString },
          }),
        ).catch(error => error);
        expect(port).not.toBe('1');
        expect(failure.name).toBe('EngineError');
        expect(failure.message).toMatch(sentence);
        expect(
          JSON.stringify([failure.message, failure.cause, failure.stack]),
        ).not.toContain('letmein');
      }
    });

    describe('and a query that takes too long', () => {
      const asleep = async () => {
        const [row] = await bills.query(
          `SELECT count(DISTINCT pid) AS n
           FROM pg_locks JOIN pg_stat_activity USING (pid)
           WHERE relation = to_regclass('slow') AND wait_event = 'PgSleep'`,
        );
        return row.n;
      };
      const until = async (count: string) => {
        while ((await asleep()) !== count) {
          await new Promise(done => setTimeout(done, 20));
        }
      };

      beforeAll(async () => {
        await tableOf('beneath_slow', [focusRow()]);
        await bills.query(
          'CREATE VIEW slow AS SELECT f.* FROM pg_sleep(120) AS s CROSS JOIN beneath_slow AS f',
        );
      });

      it('is cancelled on the server when the backend stops', async () => {
        const stop = new AbortController();
        const reading = read(sourceOf('slow'), '2026-11', stop.signal).catch(
          error => error,
        );
        await until('1');
        stop.abort(new Error('the backend stops'));
        expect((await reading).message).toBe('the backend stops');
        await until('0');
      });

      it('is cancelled on the server when its time is over', async () => {
        await expect(
          list(sourceOf('slow', { timeout: { seconds: 1 } })),
        ).rejects.toThrow(
          /did not answer about .*slow within 1 seconds|stopped the query on .*slow/,
        );
        await until('0');
      });
    });
  });
});
