import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/**
 * What somebody who knows DuckDB would type to get the same groups of a bill that is known to be whole, with nothing
 * checked. Its settings are DuckDB's own, and it finds out itself what the file is: of CSV it makes doubles of the
 * amounts, so that its sums are fast and not exact.
 *
 * @param doubles - adds doubles by their text, which makes the sums exact
 * @param map - whether tags are a map and not JSON
 * @returns how many sums there are, each handed to JavaScript
 */
export async function sumAlone(
  folder: string,
  { doubles, map }: { doubles: boolean; map: boolean },
): Promise<number> {
  const [name] = readdirSync(folder);
  const path = join(folder, name);
  const from =
    extname(path) === '.parquet'
      ? `read_parquet('${path}')`
      : `read_csv('${path}', nullstr = 'NULL')`;
  const exact = (column: string) =>
    `sum(CAST(${
      doubles ? `CAST(${column} AS VARCHAR)` : column
    } AS DECIMAL(38, 18)))`;
  const tag = map
    ? `Tags['multicloud-ml.io/model']`
    : `Tags ->> '$."multicloud-ml.io/model"'`;
  const detail = (column: string) =>
    `CASE WHEN ServiceCategory = 'AI and Machine Learning' OR tag IS NOT NULL THEN ${column} END`;
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const result = await connection.stream(`
    SELECT ProviderName, BillingAccountId, SubAccountId, SubAccountName, ServiceName, ServiceCategory,
      ${detail('RegionId')} AS region, ${detail('ResourceId')} AS resource,
      ${detail('ResourceName')} AS name, tag, ChargeCategory, BillingCurrency,
      CAST(CAST(BillingPeriodStart AS DATE) AS VARCHAR) AS period,
      CAST(CAST(ChargePeriodStart AS DATE) AS VARCHAR) AS day,
      CAST(${exact('EffectiveCost')} AS VARCHAR), CAST(${exact(
    'BilledCost',
  )} AS VARCHAR),
      CAST(${exact(
        'ConsumedQuantity',
      )} FILTER (ConsumedUnit = 'Hours') AS VARCHAR), count(*)
    FROM (SELECT *, ${tag} AS tag FROM ${from})
    GROUP BY ALL`);
  let count = 0;
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) {
      break;
    }
    count += chunk.getRows().length;
  }
  connection.closeSync();
  instance.closeSync();
  return count;
}
