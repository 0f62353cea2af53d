import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { readEstate } from './readEstate';
import { writeBills } from './writeBills';

const EXAMPLES = resolve(__dirname, '../../../../../examples');
const NOW = new Date('2026-11-21T09:00:00Z');

describe('the bills of the demo', () => {
  const estate = readEstate(EXAMPLES);
  let folder: string;
  let files: string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bills-'));
    await writeBills(folder, estate, NOW);
    files = readdirSync(folder, { recursive: true }).map(String);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const rowsOf = async (source: string, select: string) => {
    const connection = await (
      await DuckDBInstance.create(':memory:')
    ).connect();
    const reader = await connection.runAndReadAll(
      `select ${select} from ${source}`,
    );
    connection.closeSync();
    return reader.getRows();
  };

  it('are a year of months for each of the three providers, in their formats', () => {
    expect(files.filter(file => file.endsWith('.parquet'))).toHaveLength(13);
    expect(files.filter(file => file.endsWith('.csv.gz'))).toHaveLength(13);
    expect(
      files.filter(file => /gcp\/focus-\d{4}-\d\d\.csv$/.test(file)),
    ).toHaveLength(13);
  });

  it('end yesterday', async () => {
    const [[last]] = await rowsOf(
      `read_parquet('${folder}/aws/**/*.parquet')`,
      `max(ChargePeriodStart)::varchar`,
    );
    expect(last).toBe('2026-11-20 00:00:00');
  });

  it('have rows of every service that the examples run on', async () => {
    const services = [
      ...(await rowsOf(
        `read_parquet('${folder}/aws/**/*.parquet')`,
        'distinct ServiceName',
      )),
      ...(await rowsOf(
        `read_csv(['${folder}/gcp/*.csv', '${folder}/azure/**/*.csv.gz'], all_varchar = true)`,
        'distinct ServiceName',
      )),
    ].flat();
    expect(services).toEqual(
      expect.arrayContaining([
        'Amazon SageMaker',
        'Amazon Bedrock',
        'Amazon Elastic Kubernetes Service',
        'Vertex AI',
        'Kubernetes Engine',
        'Azure Machine Learning',
        'Azure Kubernetes Service',
        'Azure OpenAI Service',
      ]),
    );
  });

  it('say on every row that they are synthetic', async () => {
    const [[silent]] = await rowsOf(
      `read_csv('${folder}/gcp/*.csv', all_varchar = true)`,
      `count(*) filter (where ChargeDescription not like '%(synthetic demo)')::int`,
    );
    expect(silent).toBe(0);
  });

  it('bill a model about what its team expects', async () => {
    const [[spent]] = await rowsOf(
      `read_csv('${folder}/gcp/focus-2026-10.csv', all_varchar = true)`,
      `sum(EffectiveCost::double) filter (where Tags like '%"fx-rate-forecast"%')`,
    );
    const expected = estate
      .filter(one => one.model === 'fx-rate-forecast')
      .reduce((sum, one) => sum + one.monthly, 0);
    expect(Number(spent) / 1.3 / expected).toBeGreaterThan(0.7);
    expect(Number(spent) / 1.3 / expected).toBeLessThan(1.1);
  });

  it('are the same when they are written again', async () => {
    const again = mkdtempSync(join(tmpdir(), 'bills-'));
    await writeBills(again, estate, NOW);
    const same = files.filter(file => /\.(csv|gz)$/.test(file));
    for (const file of same) {
      const [before, after] = [folder, again].map(root => {
        const content = readFileSync(join(root, file));
        return file.endsWith('.gz') ? gunzipSync(content) : content;
      });
      expect(after.equals(before)).toBe(true);
    }
    rmSync(again, { recursive: true, force: true });
  });
});
