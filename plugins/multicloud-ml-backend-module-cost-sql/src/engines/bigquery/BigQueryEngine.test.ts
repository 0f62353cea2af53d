import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BigQueryEngine } from '../BigQueryEngine';
import type { SqlRow } from '../SqlEngine';
import { BigQueryServer } from './__testUtils__/BigQueryServer';

// Outside of googleapis.com a key signs its own tokens: nothing but the server of the test is asked.
const KEY = {
  type: 'service_account',
  universe_domain: 'example.test',
  client_email: 'backstage@finance.example.test',
  private_key: generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey,
};
const never = new AbortController().signal;

describe('BigQueryEngine', () => {
  let google: BigQueryServer;
  let folder: string;
  let keyFilename: string;
  // Google's client loads its fetch with import(), which Jest cannot run; where it takes itself to be in Bun it asks
  // node:http instead.
  beforeAll(() => {
    Reflect.set(globalThis, 'Bun', {});
  });
  afterAll(() => {
    Reflect.deleteProperty(globalThis, 'Bun');
  });
  beforeEach(async () => {
    google = await BigQueryServer.start();
    folder = await mkdtemp(join(tmpdir(), 'bigquery-'));
    keyFilename = join(folder, 'credentials.json');
    await writeFile(keyFilename, JSON.stringify(KEY));
  });
  afterEach(async () => {
    await google.stop();
    await rm(folder, { recursive: true });
    if (google.violations.length > 0) {
      throw new Error(google.violations.join('; '));
    }
  });

  const open = (settings: { maximumBytesBilled?: number } = {}) =>
    new BigQueryEngine(
      {
        engine: 'bigquery',
        projectId: 'finance',
        location: 'europe-west4',
        apiEndpoint: google.url,
        keyFilename,
        ...settings,
      },
      { table: ['finance', 'billing', 'focus'], timeoutMs: 60_000 },
    );
  const read = async (
    engine: BigQueryEngine,
    signal: AbortSignal = never,
  ): Promise<SqlRow[][]> => {
    const pages: SqlRow[][] = [];
    for await (const page of engine.query('SELECT 1', { signal })) {
      pages.push(page);
    }
    return pages;
  };
  const failureOf = async (work: Promise<unknown>): Promise<Error> => {
    const outcome = await work.then(() => undefined).catch(error => error);
    if (!(outcome instanceof Error)) {
      throw new Error('it did not fail');
    }
    const shown = `${outcome.stack}${JSON.stringify(outcome)}${outcome.cause}`;
    expect(shown).not.toMatch(/PRIVATE KEY|Bearer/);
    return outcome;
  };

  it('waits for the job and reads every page, keeping every digit', async () => {
    google.answer = {
      polls: 2,
      names: ['effective', 'row_count'],
      pages: [[['0.100000000000000001', '2']], [[null, '1']]],
    };

    const pages = await read(open({ maximumBytesBilled: 10 ** 12 }));

    expect(pages).toEqual([
      [{ effective: '0.100000000000000001', row_count: '2' }],
      [{ effective: null, row_count: '1' }],
    ]);
    expect(google.inserted).toMatchObject([
      {
        jobReference: { projectId: 'finance', location: 'europe-west4' },
        configuration: {
          query: { query: 'SELECT 1', maximumBytesBilled: '1000000000000' },
          jobTimeoutMs: '60000',
        },
      },
    ]);
    expect(google.cancelled).toEqual([]);
  });

  it('reads an answer without rows', async () => {
    expect(await read(open())).toEqual([]);
  });

  it('knows the types of the columns from the table', async () => {
    google.fields = [
      { name: 'BilledCost', type: 'NUMERIC', mode: 'NULLABLE' },
      { name: 'Tags', type: 'RECORD', mode: 'REPEATED' },
      { name: 'AllocatedTags', type: 'JSON' },
    ];
    const engine = open();

    const types = await engine.describe({ signal: never });

    expect([...types.keys()]).toEqual(['BilledCost', 'Tags', 'AllocatedTags']);
    const dialect = engine.dialect(types);
    expect(dialect.tag('Tags', ['model'])).toMatch('UNNEST(`Tags`)');
    expect(dialect.tag('AllocatedTags', ['model'])).toMatch(
      'TO_JSON_STRING(`AllocatedTags`)',
    );
  });

  it('finds no columns where there is no table', async () => {
    expect((await open().describe({ signal: never })).size).toBe(0);
  });

  it('says what to grant, and what limit was hit', async () => {
    google.insertFailure = {
      status: 403,
      reason: 'accessDenied',
      message:
        'Access Denied: Table finance:billing.focus: User does not have permission to query table',
    };
    expect((await failureOf(read(open()))).message).toMatch(
      /does not let finance\.billing\.focus be read.*BigQuery Job User.*BigQuery Data Viewer/,
    );

    google.insertFailure = {
      status: 400,
      reason: 'bytesBilledLimitExceeded',
      message:
        'Query exceeded limit for bytes billed: 10. 20 or higher required.',
    };
    expect((await failureOf(read(open()))).message).toMatch(
      /Query exceeded limit for bytes billed/,
    );
  });

  it('fails when a page in the middle fails', async () => {
    google.answer = {
      names: ['a'],
      pages: [[['1']], [['2']]],
      failure: {
        page: 1,
        status: 400,
        reason: 'invalid',
        message: 'The page token is not valid any more',
      },
    };
    expect((await failureOf(read(open()))).message).toMatch(
      /BigQuery failed on finance\.billing\.focus.*page token/,
    );
  });

  it('cancels the job on abort, and when the caller stops', async () => {
    google.answer = { polls: 1_000 };
    const abort = new AbortController();
    google.onResults = () => abort.abort(new Error('no longer wanted'));
    expect((await failureOf(read(open(), abort.signal))).message).toBe(
      'no longer wanted',
    );
    const jobs = google.inserted.map(job => job.jobReference.jobId);
    expect(google.cancelled).toEqual(jobs);

    google.answer = { names: ['a'], pages: [[['1']], [['2']]] };
    google.onResults = () => {};
    for await (const _ of open().query('SELECT 1', { signal: never })) {
      break;
    }
    expect(google.cancelled).toHaveLength(2);
  });
});
