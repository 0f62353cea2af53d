import { AthenaEngine } from '../AthenaEngine';
import type { SqlRow } from '../SqlEngine';
import { AthenaOnMoto, canRunMoto, REGION } from './__testUtils__/AthenaOnMoto';

const runs = canRunMoto();
if (!runs) {
  process.stderr.write(
    'SKIPPED-PART: moto (PyPI): python3 -m pip install "moto[server]", best in a virtual environment that is active\n',
  );
}

const never = new AbortController().signal;
const environment = { ...process.env };
const ROLE = 'arn:aws:iam::123456789012:role/bills';

(runs ? describe : describe.skip)('AthenaEngine', () => {
  let aws: AthenaOnMoto;
  beforeAll(async () => {
    aws = await AthenaOnMoto.start();
    Object.assign(process.env, {
      AWS_ACCESS_KEY_ID: 'AKIATESTING',
      AWS_SECRET_ACCESS_KEY: 'a-secret-that-no-message-may-show',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    });
  }, 60_000);
  beforeEach(() => aws.reset());
  afterAll(async () => {
    process.env = environment;
    await aws?.stop();
  });

  const open = (
    settings: { assumeRoleArn?: string; outputLocation?: string } = {},
  ) =>
    new AthenaEngine(
      {
        engine: 'athena',
        region: REGION,
        workgroup: 'primary',
        catalog: 'AwsDataCatalog',
        endpoint: aws.url,
        ...settings,
      },
      { table: ['AwsDataCatalog', 'bills', 'focus'] },
    );
  const read = async (
    engine = open(),
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
    expect(shown).not.toMatch(/that-no-message-may-show|AKIATESTING/);
    return outcome;
  };

  it('waits until the query is over and reads every page, keeping every digit', async () => {
    await aws.underWay(3);
    aws.pageSize = 2;
    await aws.queue(
      ['effective', 'row_count'],
      [
        ['0.100000000000000001', '2'],
        [null, '1'],
        ['3', '4'],
      ],
    );

    const pages = await read(open({ outputLocation: 's3://answers/costs/' }));

    expect(pages.flat()).toEqual([
      { effective: '0.100000000000000001', row_count: '2' },
      { effective: null, row_count: '1' },
      { effective: '3', row_count: '4' },
    ]);
    expect(pages).toHaveLength(2);
    expect(aws.asked('GetQueryExecution').length).toBeGreaterThan(3);
    expect(aws.asked('StartQueryExecution')).toMatchObject([
      {
        QueryString: 'SELECT 1',
        WorkGroup: 'primary',
        QueryExecutionContext: { Catalog: 'AwsDataCatalog', Database: 'bills' },
        ResultConfiguration: { OutputLocation: 's3://answers/costs/' },
      },
    ]);
    expect(aws.asked('StopQueryExecution')).toEqual([]);
  });

  it('reads an answer without rows', async () => {
    await aws.queue(['effective'], []);
    expect(await read()).toEqual([]);
  });

  it('reads the columns and their types', async () => {
    await aws.queue(
      ['column_name', 'data_type'],
      [
        ['billedcost', 'double'],
        ['tags', 'map(varchar,varchar)'],
      ],
    );
    const engine = open();
    const types = await engine.describe({ signal: never });
    expect([...types]).toEqual([
      ['billedcost', 'double'],
      ['tags', 'map(varchar,varchar)'],
    ]);
    expect(engine.dialect(types).tag('tags', ['model'])).toMatch(/map_filter/);
  });

  it('says why a query failed', async () => {
    aws.failure =
      "TABLE_NOT_FOUND: line 1:15: Table 'awsdatacatalog.bills.focus' does not exist";
    expect((await failureOf(read())).message).toMatch(
      /^Athena failed on AwsDataCatalog\.bills\.focus: TABLE_NOT_FOUND/,
    );
  });

  it('says what is not allowed', async () => {
    aws.refusal = {
      operation: 'StartQueryExecution',
      type: 'AccessDeniedException',
      message:
        'You are not authorized to perform: athena:StartQueryExecution on the resource',
      after: 0,
    };
    expect((await failureOf(read())).message).toMatch(
      /^Athena does not let AwsDataCatalog\.bills\.focus be read/,
    );
  });

  it('fails when a page in the middle fails', async () => {
    aws.pageSize = 2;
    await aws.queue(['a'], [['1'], ['2'], ['3']]);
    aws.refusal = {
      operation: 'GetQueryResults',
      type: 'InvalidRequestException',
      message: 'The results are not there any more',
      after: 1,
    };
    expect((await failureOf(read())).message).toMatch(
      /results are not there any more/,
    );
  });

  it('stops the query on abort', async () => {
    await aws.underWay(1_000);
    const abort = new AbortController();
    aws.onPoll = () => abort.abort(new Error('no longer wanted'));

    expect((await failureOf(read(open(), abort.signal))).message).toBe(
      'no longer wanted',
    );

    expect(aws.asked('StopQueryExecution')).toHaveLength(1);
  });

  it('asks with a role that it assumes', async () => {
    await aws.queue(['a'], [['1']]);
    expect(await read(open({ assumeRoleArn: ROLE }))).toEqual([[{ a: '1' }]]);
    expect(aws.asked('sts')).toHaveLength(1);
  });

  it('says that there are no credentials', async () => {
    const { AWS_ACCESS_KEY_ID } = process.env;
    delete process.env.AWS_ACCESS_KEY_ID;
    const error = await failureOf(read());
    process.env.AWS_ACCESS_KEY_ID = AWS_ACCESS_KEY_ID;
    expect(error.message).toMatch(/^AWS did not accept the credentials/);
  });
});
