import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckDb } from './openDuckDb';

describe('openDuckDb', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'focus-test-'));
    for (const name of ['secret.csv', 'bill.csv']) {
      await writeFile(join(root, name), 'a\n1\n');
    }
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const open = async () => {
    const folder = await mkdtemp(join(root, "it's-"));
    return {
      folder,
      ...(await openDuckDb({
        folder,
        files: [join(root, 'bill.csv')],
        memoryMegabytes: 128,
      })),
    };
  };

  it('reads the files that it was given, and its own folder', async () => {
    const { connection, close, folder } = await open();
    await writeFile(join(folder, 'own.csv'), 'a\n2\n');
    const rows = await connection.runAndReadAll(
      'SELECT sum(a)::VARCHAR FROM read_csv([$1, $2])',
      [join(root, 'bill.csv'), join(folder, 'own.csv')],
    );
    expect(rows.getRowsJson()).toEqual([['3']]);
    close();
  });

  it.each([
    ['another file', `SELECT * FROM read_text('%/secret.csv')`],
    [
      'another file by a way up',
      `SELECT * FROM read_text('%/x/../secret.csv')`,
    ],
    ['a pattern', `SELECT * FROM read_text('%/*.csv')`],
    ['an address', `SELECT * FROM 'https://127.0.0.1:1/x.csv'`],
    ['an extension', 'LOAD httpfs'],
    ['a written file', `COPY (SELECT 1) TO '%/new.csv'`],
    ['another database', `ATTACH '%/new.db'`],
    ['a setting that would open it', 'SET enable_external_access = true'],
    ['more memory', `SET memory_limit = '1TB'`],
  ])('refuses %s', async (_what, sql) => {
    const { connection, close } = await open();
    await expect(connection.run(sql.replaceAll('%', root))).rejects.toThrow(
      /Permission Error|locked|disabled|not be loaded|cannot/i,
    );
    close();
  });
});
