import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigReader } from '@backstage/config';
import { readCostReading } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { billLimitsShape } from '../src/BillLimits';
import { groupIntoTables } from '../src/duckdb/BillTable';
import { openDuckDb } from '../src/duckdb/openDuckDb';
import { preparePart } from '../src/duckdb/preparePart';
import { sumsSql } from '../src/duckdb/sumsSql';

/**
 * Has DuckDB run our own statement, checks and exact sums included, and throws its answer away.
 *
 * @returns milliseconds
 */
export async function sumSame(bills: string): Promise<number> {
  const limits = billLimitsShape.parse(undefined);
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'sum-same-')));
  const [name] = await readdir(bills);
  const path = await realpath(join(bills, name));
  const start = performance.now();
  const { connection, close } = await openDuckDb({
    folder,
    files: [path],
    memoryMegabytes: limits.memoryMegabytes,
  });
  const { part } = await preparePart(
    { key: name, path },
    {
      connection,
      folder,
      limits,
      signal: new AbortController().signal,
      number: 0,
    },
  );
  const result = await connection.stream(
    sumsSql(groupIntoTables([part]), {
      reading: readCostReading(new ConfigReader({})),
      limits,
    }),
  );
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) {
      break;
    }
  }
  close();
  const took = performance.now() - start;
  await rm(folder, { recursive: true });
  return took;
}
