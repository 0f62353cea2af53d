import type { SqlRow } from '../SqlEngine';
import { TrinoEngine } from '../TrinoEngine';
import { TrinoServer } from './__testUtils__/TrinoServer';

const columns = [
  { name: 'effective', type: 'varchar' },
  { name: 'row_count', type: 'bigint' },
];
const notFound = {
  message: "line 1:15: Table 'hive.bills.focus' does not exist",
  errorCode: 46,
  errorName: 'TABLE_NOT_FOUND',
  errorType: 'USER_ERROR',
};

describe('TrinoEngine', () => {
  let trino: TrinoServer;
  beforeEach(async () => {
    trino = await TrinoServer.start();
  });
  afterEach(() => trino.stop());

  const open = (settings: { password?: string } = {}) =>
    new TrinoEngine(
      { engine: 'trino', server: trino.url, user: 'backstage', ...settings },
      { table: ['hive', 'bills', 'focus'] },
    );
  const never = new AbortController().signal;
  const all = async (pages: AsyncIterable<SqlRow[]>) => {
    const read: SqlRow[][] = [];
    for await (const page of pages) {
      read.push(page);
    }
    return read;
  };
  const failureOf = async (work: Promise<unknown>): Promise<Error> => {
    const outcome = await work.then(() => undefined).catch(error => error);
    if (!(outcome instanceof Error)) {
      throw new Error('it did not fail');
    }
    return outcome;
  };

  it('follows the chain to its end, page by page, and keeps every digit', async () => {
    trino.answers = [
      {},
      { columns },
      { columns, data: [['0.100000000000000001', 2]] },
      {},
      {
        columns,
        data: [
          ['12.5', 1],
          [null, 3],
        ],
      },
      { columns },
    ];

    const pages = await all(open().query('SELECT 1', { signal: never }));

    expect(pages).toEqual([
      [{ effective: '0.100000000000000001', row_count: 2 }],
      [
        { effective: '12.5', row_count: 1 },
        { effective: null, row_count: 3 },
      ],
    ]);
    expect(trino.statements).toEqual(['SELECT 1']);
    expect(trino.headers[0]).toMatchObject({
      'x-trino-user': 'backstage',
      'x-trino-catalog': 'hive',
      'x-trino-schema': 'bills',
    });
    expect(trino.cancelled).toEqual([]);
  });

  it('hands over what comes with the last answer', async () => {
    trino.answers = [{ columns, data: [['1', 1]] }];
    expect(await all(open().query('SELECT 1', { signal: never }))).toEqual([
      [{ effective: '1', row_count: 1 }],
    ]);
  });

  it('asks again what a gateway did not pass on', async () => {
    trino.answers = [
      { status: 503 },
      { columns, data: [['1', 1]] },
      { status: 502 },
      {},
    ];
    expect(await all(open().query('SELECT 1', { signal: never }))).toHaveLength(
      1,
    );
  });

  it('reads the columns and their types', async () => {
    trino.answers = [
      {
        columns: ['column_name', 'data_type'].map(name => ({
          name,
          type: 'varchar',
        })),
        data: [
          ['billedcost', 'double'],
          ['tags', 'map(varchar, varchar)'],
        ],
      },
    ];
    expect([...(await open().describe({ signal: never }))]).toEqual([
      ['billedcost', 'double'],
      ['tags', 'map(varchar, varchar)'],
    ]);
    expect(trino.statements[0]).toMatch(/"hive"\.information_schema\.columns/);
  });

  it('says what Trino says, in the middle of the pages too', async () => {
    trino.answers = [{ columns, data: [['1', 1]] }, { error: notFound }];
    const error = await failureOf(
      all(open().query('SELECT 1', { signal: never })),
    );
    expect(error.message).toMatch(
      /TABLE_NOT_FOUND: line 1:15: Table 'hive\.bills\.focus' does not exist/,
    );
  });

  it('logs in with a password, and never shows it', async () => {
    const password = 'correct-horse';
    const basic = Buffer.from(`backstage:${password}`).toString('base64');
    trino.answers = [{ columns, data: [['1', 1]] }];
    trino.mayEnter = headers => headers.authorization === `Basic ${basic}`;
    await all(open({ password }).query('SELECT 1', { signal: never }));

    const wrong = `${password}-not`;
    const error = await failureOf(
      all(open({ password: wrong }).query('SELECT 1', { signal: never })),
    );
    expect(error.message).toMatch(
      /^Trino at 127\.0\.0\.1:\d+ refused the login/,
    );
    expect(
      `${error.message} ${error.stack} ${JSON.stringify(error)} ${error.cause}`,
    ).not.toMatch(wrong);
  });

  it('says that nobody is there', async () => {
    const engine = open();
    await trino.stop();
    const error = await failureOf(
      all(engine.query('SELECT 1', { signal: never })),
    );
    expect(error.message).toMatch(
      /^Trino at 127\.0\.0\.1:\d+ cannot be reached/,
    );
    trino = await TrinoServer.start();
  });

  it('cancels the query when the caller stops', async () => {
    trino.answers = [
      { columns, data: [['1', 1]] },
      { columns, data: [['2', 1]] },
    ];
    for await (const _ of open().query('SELECT 1', { signal: never })) {
      break;
    }
    expect(trino.cancelled).toHaveLength(1);
  });

  it.each([
    ['before the first rows', [{ waits: true }]],
    ['between rows', [{ columns, data: [['1', 1]] }, { waits: true }]],
  ])('cancels the query on abort, %s', async (_when, answers) => {
    trino.answers = answers;
    const abort = new AbortController();
    trino.onWait = () => abort.abort(new Error('no longer wanted'));

    const error = await failureOf(
      all(open().query('SELECT 1', { signal: abort.signal })),
    );

    expect(error.message).toBe('no longer wanted');
    expect(trino.cancelled).toHaveLength(1);
  });
});
