import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { exampleRow, toCsv } from './__testUtils__/exampleBill';
import { readAll } from './__testUtils__/readAll';

describe('readBill', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'focus-test-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const write = async (key: string, content: string | Buffer) => {
    const path = join(folder, key);
    await writeFile(path, content);
    return { key, path };
  };
  const readRows = async (...rows: Array<Record<string, string>>) =>
    readAll([await write('a.csv', toCsv(rows.map(row => exampleRow(row))))]);
  const readParquet = async (select: string, compression = 'snappy') => {
    const path = join(folder, 'made.parquet');
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    await connection.run(
      `COPY (${select}) TO '${path}' (FORMAT parquet, COMPRESSION ${compression})`,
    );
    connection.closeSync();
    instance.closeSync();
    return readAll([{ key: 'a.parquet', path }]);
  };
  const literals = (changes: Record<string, string>) =>
    Object.entries({
      ...Object.fromEntries(
        Object.entries(exampleRow()).map(([name, value]) => [
          name,
          `'${value.replaceAll("'", "''")}'`,
        ]),
      ),
      ...changes,
    })
      .map(([name, value]) => `${value} AS "${name}"`)
      .join(', ');

  const fraud = {
    item: {
      provider: 'aws',
      billingAccountId: '999988887777',
      accountId: '111122223333',
      accountName: 'risk-prod',
      service: 'Amazon SageMaker',
      category: 'AI and Machine Learning',
      region: 'ap-southeast-1',
      resourceId:
        'arn:aws:sagemaker:ap-southeast-1:111122223333:endpoint/fraud-sg',
      resourceName: 'fraud-sg',
      tag: 'component:default/fraud',
      machineLearning: true,
      tax: false,
    },
    billingPeriod: '2026-10',
    day: '2026-10-02',
    currency: 'USD',
    effective: '2.25',
    billed: '2.5',
    hours: '1',
    rows: 1,
  };

  it('says of a row what a cost line holds', async () => {
    const { lines } = await readRows({});
    expect(lines).toEqual([fraud]);
  });

  it('sums the hours of a day, in UTC however they are written', async () => {
    const { lines } = await readRows(
      {
        ChargePeriodStart: '2026-10-02 00:00:00',
        ChargePeriodEnd: '2026-10-02 01:00:00',
      },
      {
        ChargePeriodStart: '2026-10-02T22:00:00.000Z',
        ChargePeriodEnd: '2026-10-02T23:00:00.000Z',
      },
      {
        ChargePeriodStart: '2026-10-02T21:00Z',
        ChargePeriodEnd: '2026-10-02T22:00Z',
      },
      {
        ChargePeriodStart: '2026-10-03T01:00:00+02:00',
        ChargePeriodEnd: '2026-10-03T02:00:00+02:00',
      },
      { ChargePeriodStart: '2026-10-02', ChargePeriodEnd: '2026-10-03' },
    );
    expect(lines).toEqual([
      { ...fraud, effective: '11.25', billed: '12.5', hours: '5', rows: 5 },
    ]);
  });

  it('reads the same from packed CSV, from parts, and from lines that end as on Windows', async () => {
    const csv = toCsv([exampleRow()]);
    const { lines } = await readAll([
      await write('a-1.csv.gz', gzipSync(csv)),
      await write('a-2.csv', csv.replaceAll('\n', '\r\n')),
      await write('a-3.csv', `\ufeff${csv.trim()}`),
    ]);
    expect(lines).toEqual([
      { ...fraud, effective: '6.75', billed: '7.5', hours: '3', rows: 3 },
    ]);
  });

  it('adds up parts with different columns', async () => {
    const { ConsumedUnit: _, ...row } = exampleRow();
    const { lines } = await readAll([
      await write('a-1.csv', toCsv([exampleRow()])),
      await write('a-2.csv', toCsv([{ x_team: 'risk', ...row }])),
    ]);
    expect(lines).toEqual([
      { ...fraud, effective: '4.5', billed: '5', hours: '1', rows: 2 },
    ]);
  });

  it('keeps a correction of last month apart from the charge', async () => {
    const { lines } = await readRows(
      {},
      {
        EffectiveCost: '-0.25',
        BilledCost: '-2.5e-1',
        ConsumedQuantity: 'NULL',
        BillingPeriodStart: '2026-11-01 00:00:00',
        BillingPeriodEnd: '2026-12-01 00:00:00',
      },
    );
    expect(
      lines
        .map(line => [
          line.billingPeriod,
          line.day,
          line.effective,
          line.billed,
        ])
        .sort(),
    ).toEqual([
      ['2026-10', '2026-10-02', '2.25', '2.5'],
      ['2026-11', '2026-10-02', '-0.25', '-0.25'],
    ]);
  });

  it('takes the word NULL, blanks and nothing for what is not there', async () => {
    const { lines } = await readRows({
      RegionId: 'NULL',
      ResourceName: '  ',
      SubAccountName: '',
      Tags: 'NULL',
      ConsumedUnit: 'NULL',
      ServiceName: '  Amazon SageMaker ',
    });
    const { region, resourceName, accountName, tag, ...item } = fraud.item;
    const { hours, ...line } = fraud;
    expect(lines).toEqual([{ ...line, item }]);
  });

  it.each([
    ['as configured', '{"multicloud-ml.io/model": "fraud"}', 'fraud'],
    [
      'with blanks before the key',
      '{" multicloud-ml.io/model": " fraud "}',
      'fraud',
    ],
    ['in capitals', '{"Multicloud-ML.io/Model": "fraud"}', 'fraud'],
    ['with an escaped slash', '{"multicloud-ml.io\\/model":"fraud"}', 'fraud'],
    [
      'without braces',
      '"env": "prod","multicloud-ml.io/model": "fraud"',
      'fraud',
    ],
    [
      'with quotation marks in the value',
      '{"multicloud-ml.io/model": "a \\"b\\""}',
      'a "b"',
    ],
    [
      'by the first key that has a value',
      '{"multicloud_ml_model": "b", "multicloud-ml.io/model": "", "multicloud-ml-model": "a"}',
      'a',
    ],
    [
      'not in the value of another',
      '{"note": "multicloud-ml.io/model"}',
      undefined,
    ],
    [
      'not by a longer key',
      '{"multicloud-ml.io/model-id": "fraud"}',
      undefined,
    ],
    [
      'not in what is not JSON',
      '{"multicloud-ml.io/model": "fraud"',
      undefined,
    ],
  ])('finds a tag in JSON %s', async (_how, Tags, tag) => {
    const { lines } = await readRows({ Tags });
    expect(lines.map(line => line.item.tag)).toEqual([tag]);
  });

  it.each([
    ['a map', `MAP {'Env': 'x', ' Multicloud-ml.io/model': 'fraud'}`, 'fraud'],
    [
      'a map, as configured',
      `MAP {'multicloud-ml.io/model': 'fraud'}`,
      'fraud',
    ],
    [
      'a list of keys and values',
      `[{'key': 'multicloud_ml_model ', 'value': 'fraud'}]`,
      'fraud',
    ],
    ['JSON text', `'{"multicloud-ml.io/model": "fraud"}'`, 'fraud'],
    ['an empty map', `CAST(MAP {} AS MAP(VARCHAR, VARCHAR))`, undefined],
  ])('finds a tag in %s of a Parquet file', async (_what, Tags, tag) => {
    const { lines } = await readParquet(`SELECT ${literals({ Tags })}`);
    expect(lines.map(line => line.item.tag)).toEqual([tag]);
  });

  it.each(['snappy', 'zstd'])(
    'reads the types of a Parquet file packed with %s, doubles by their shortest text',
    async compression => {
      const { lines } = await readParquet(
        `SELECT ${literals({
          EffectiveCost: 'CAST(0.1 AS DOUBLE)',
          BilledCost: 'CAST(0.2 AS DECIMAL(20, 10))',
          ConsumedQuantity: 'CAST(1.1 AS DOUBLE)',
          ChargePeriodStart: `TIMESTAMPTZ '2026-10-02 02:00:00+02'`,
          ChargePeriodEnd: `TIMESTAMP '2026-10-02 01:00:00'`,
          BillingPeriodStart: `DATE '2026-10-01'`,
        })} FROM range(3)`,
        compression,
      );
      expect(lines).toEqual([
        { ...fraud, effective: '0.3', billed: '0.6', hours: '3.3', rows: 3 },
      ]);
    },
  );

  it('reads the columns of FOCUS 1.3 and 1.4, and lets others be', async () => {
    const { ProviderName: _, Tags: __, ...row } = exampleRow();
    const { lines } = await readAll([
      await write(
        'a.csv',
        toCsv([
          {
            ...row,
            x_anything: 'a\nb',
            x_Anything: 'again',
            ServiceProviderName: 'Google Cloud',
            HostProviderName: 'Google Cloud',
            AllocatedResourceId: 'pod/fraud-0',
            AllocatedTags: '{"multicloud-ml.io/model": "fraud"}',
          },
        ]),
      ),
    ]);
    const { tag: ___, ...item } = fraud.item;
    expect(lines).toEqual([
      {
        ...fraud,
        item: {
          ...item,
          provider: 'gcp',
          allocatedResourceId: 'pod/fraud-0',
          allocatedTag: 'fraud',
        },
      },
    ]);
  });

  describe('of rows that hold no model', () => {
    const bucket = {
      ServiceName: 'Amazon S3',
      ServiceCategory: 'Storage',
      Tags: '{"env": "prod"}',
      ConsumedUnit: 'GB',
    };

    it('leaves the resource out and sums by account, service and day', async () => {
      const { lines } = await readRows(
        { ...bucket, ResourceId: 'a', RegionId: 'eu-west-1' },
        { ...bucket, ResourceId: 'b' },
      );
      const { region, resourceId, resourceName, tag, ...item } = fraud.item;
      expect(lines).toEqual([
        {
          ...{ ...fraud, hours: undefined },
          item: {
            ...item,
            service: 'Amazon S3',
            category: 'Storage',
            machineLearning: false,
          },
          effective: '4.5',
          billed: '5',
          rows: 2,
        },
      ]);
    });

    it.each([
      ['a tag', { Tags: '{"multicloud-ml-model": "fraud"}' }],
      ['a cluster', { Tags: '{"aws:eks:cluster-name": "ml-sg"}' }],
      ['a namespace', { Tags: '{"k8s-namespace": "fraud"}' }],
      ['a service that holds models', { ServiceName: 'Kubernetes Engine' }],
      ['a service that is machine learning', { ServiceName: 'Amazon Bedrock' }],
    ])('keeps it where there is %s', async (_what, changes) => {
      const { lines } = await readRows({ ...bucket, ...changes });
      expect(lines.map(line => line.item.resourceName)).toEqual(['fraud-sg']);
    });

    it('keeps tax apart', async () => {
      const { lines } = await readRows(bucket, {
        ...bucket,
        ChargeCategory: 'Tax',
      });
      expect(lines.map(line => line.item.tax).sort()).toEqual([false, true]);
    });
  });
});
