import { DuckDBInstance } from '@duckdb/node-api';

const DAYS = 30;
const HOURS = DAYS * 24;

/** How a bill is written: amounts in Parquet as AWS writes them (doubles, a map of tags), or as decimals and JSON text. */
export type BillShape = 'csv' | 'parquet-double' | 'parquet-decimal';

/**
 * Writes a synthetic bill of one month in FOCUS 1.0, one row for each resource and hour, in 200 accounts and 21 services.
 * One row in ten is of a machine-learning endpoint, and tagged; a third of the others has no tag.
 *
 * @returns how many rows it has
 */
export async function generateBill(
  path: string,
  about: { rows: number; shape: BillShape },
): Promise<number> {
  const resources = Math.ceil(about.rows / HOURS);
  const parquet = about.shape !== 'csv';
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: '2GB',
    temp_directory: `${path}.tmp`,
  });
  const connection = await instance.connect();
  await connection.run(
    `COPY (${selectRows(resources, about.shape)}) TO '${path}' (${
      parquet ? 'FORMAT parquet' : `FORMAT csv, HEADER, NULLSTR 'NULL'`
    })`,
  );
  connection.closeSync();
  instance.closeSync();
  return resources * HOURS;
}

function selectRows(resources: number, shape: BillShape): string {
  const parquet = shape !== 'csv';
  const time = (hour: string) => {
    const at = `TIMESTAMP '2026-10-01' + to_hours(CAST(${hour} AS INTEGER))`;
    return parquet ? at : `strftime(${at}, '%Y-%m-%d %H:%M:%S')`;
  };
  const amount = (salt: number) => {
    const exact = `CAST(CAST(hash(r, h, ${salt}) % 1000000000 AS DECIMAL(18, 0)) / 100000000 AS DECIMAL(28, 11))`;
    return shape === 'parquet-double' ? `CAST(${exact} AS DOUBLE)` : exact;
  };
  const tags = (pairs: Array<[key: string, value: string]>) =>
    shape === 'parquet-double'
      ? `MAP {${pairs.map(([key, value]) => `'${key}': ${value}`).join(', ')}}`
      : `'{' || ${pairs
          .map(([key, value]) => `'"${key}": "' || ${value} || '"'`)
          .join(` || ', ' || `)} || '}'`;
  const learning = 'r % 10 = 0';
  const columns: Record<string, string> = {
    AvailabilityZone: `'ap-southeast-1' || substr('abc', r % 3 + 1, 1)`,
    BilledCost: amount(1),
    BillingAccountId: `'999988887777'`,
    BillingAccountName: `'Example'`,
    BillingCurrency: `'USD'`,
    BillingPeriodEnd: time(`${31 * 24}`),
    BillingPeriodStart: time('0'),
    ChargeCategory: `'Usage'`,
    ChargeClass: 'NULL',
    ChargeDescription: `'$0.096 per On Demand Linux instance hour, offer ' || r % 50`,
    ChargeFrequency: `'Usage-Based'`,
    ChargePeriodEnd: time('h + 1'),
    ChargePeriodStart: time('h'),
    CommitmentDiscountCategory: 'NULL',
    CommitmentDiscountId: 'NULL',
    CommitmentDiscountName: 'NULL',
    CommitmentDiscountStatus: 'NULL',
    CommitmentDiscountType: 'NULL',
    ConsumedQuantity:
      shape === 'parquet-double'
        ? 'CAST(1 AS DOUBLE)'
        : 'CAST(1 AS DECIMAL(28, 15))',
    ConsumedUnit: `CASE WHEN r % 3 = 0 THEN 'Hours' ELSE 'GB' END`,
    ContractedCost: amount(2),
    ContractedUnitPrice: amount(3),
    EffectiveCost: amount(4),
    InvoiceIssuerName: `'Amazon Web Services, Inc.'`,
    ListCost: amount(5),
    ListUnitPrice: amount(6),
    PricingCategory: `'Standard'`,
    PricingQuantity: amount(7),
    PricingUnit: `'Hours'`,
    ProviderName: `'AWS'`,
    PublisherName: `'Amazon Web Services, Inc.'`,
    RegionId: `'ap-southeast-' || r % 2 + 1`,
    RegionName: `'Asia Pacific (Singapore)'`,
    ResourceId: `CASE WHEN ${learning} THEN 'arn:aws:sagemaker:ap-southeast-1:111122223333:endpoint/model-' || r ELSE 'arn:aws:ec2:ap-southeast-1:111122223333:instance/i-' || md5(CAST(r AS VARCHAR)) END`,
    ResourceName: `'name-' || r`,
    ResourceType: `'instance'`,
    ServiceCategory: `CASE WHEN ${learning} THEN 'AI and Machine Learning' ELSE 'Compute' END`,
    ServiceName: `CASE WHEN ${learning} THEN 'Amazon SageMaker' ELSE 'Amazon Elastic Compute Cloud ' || r % 20 END`,
    SkuId: `'EXAMPLESKU' || r % 50`,
    SkuPriceId: `'EXAMPLESKU' || r % 50 || '.EXAMPLEPRICE'`,
    SubAccountId: `CAST(100000000000 + r % 200 AS VARCHAR)`,
    SubAccountName: `'Account ' || r % 200`,
    Tags: `CASE WHEN ${learning} THEN ${tags([
      ['application', `'app-' || r % 300`],
      [' environment', `'prod'`],
      ['multicloud-ml.io/model', `'component:default/model-' || r % 1000`],
    ])} WHEN r % 3 > 0 THEN ${tags([
      ['application', `'app-' || r % 300`],
      ['environment', `'dev'`],
      ['business_unit', `'unit-' || r % 40`],
    ])} END`,
  };
  return `SELECT ${Object.entries(columns)
    .map(([name, value]) => `${value} AS ${name}`)
    .join(
      ', ',
    )} FROM range(${HOURS}) hours(h), range(${resources}) resources(r) ORDER BY h`;
}
