import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { exampleRow, toCsv } from './__testUtils__/exampleBill';
import { readAll, refusalOf } from './__testUtils__/readAll';

describe('readBill, given what is not a bill', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'focus-test-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const write = async (key: string, content: string | Buffer) => {
    const path = join(folder, key);
    await writeFile(path, content);
    return [{ key, path }];
  };
  const rows = (count: number, changes = {}) =>
    Array.from({ length: count }, () => exampleRow(changes));
  /** Enough good rows that one bad one is below the limit. */
  const csvWith = (bad: Record<string, string>) =>
    toCsv([...rows(150), exampleRow(bad), ...rows(50)]);
  const parquetOf = async (sql: string) => {
    const path = join(folder, 'made.parquet');
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    await connection.run(`COPY (${sql}) TO '${path}' (FORMAT parquet)`);
    connection.closeSync();
    instance.closeSync();
    return path;
  };

  describe('refuses the file', () => {
    it('that lacks a required column, and names it and what there is', async () => {
      const { EffectiveCost: _, ...row } = exampleRow();
      expect(await refusalOf(await write('a.csv', toCsv([row])))).toEqual([
        {
          file: 'a.csv',
          column: 'EffectiveCost',
          why: expect.stringMatching(
            /^the column is missing; found 19 columns: "BilledCost", "BillingAccountId", "BillingCurrency", "BillingPeriodEnd", "BillingPeriodStart" …/,
          ),
        },
      ]);
    });

    it('that has a required column twice', async () => {
      const csv = toCsv(rows(3)).replace('SubAccountName', 'BilledCost');
      expect(await refusalOf(await write('a.csv', csv))).toEqual([
        {
          file: 'a.csv',
          column: 'BilledCost',
          why: 'the column is there 2 times; keep one of them',
        },
      ]);
    });

    it.each([
      ['is empty', '', /the file is empty/],
      [
        'has a header and no rows',
        `${Object.keys(exampleRow()).join(',')}\n`,
        /no rows/,
      ],
      [
        'separates columns by something else',
        toCsv(rows(3)).replaceAll(',', ';'),
        /separated by ";" here/,
      ],
      [
        'is a web page',
        '<!DOCTYPE html>\n<html><body>Not, "found"</body></html>\n',
        /web page/,
      ],
      ['is UTF-16', Buffer.from(`\ufeff${toCsv(rows(3))}`, 'utf16le'), /UTF-8/],
      [
        'is mostly not UTF-8',
        Buffer.from(toCsv(rows(3, { SubAccountName: 'Zürich' })), 'latin1'),
        /3 of 3 rows \(100 %\) cannot be read/,
      ],
      [
        'has an endless first line',
        'x'.repeat(3_000_000),
        /no end of line in its first 1024 KB/,
      ],
      [
        'has more bad rows than allowed',
        toCsv([...rows(97), ...rows(3, { BilledCost: 'free' })]),
        /3 of 100 rows \(3 %\) cannot be read, and at most 1 % may be/,
      ],
      [
        'was cut off in the middle of a line',
        toCsv(rows(500)).slice(0, -30),
        /ends in the middle of this line/,
      ],
      [
        'was cut off between columns',
        toCsv(rows(500)).replace(/"AWS"(?![^]*"AWS")[^]*$/, ''),
        /ends in the middle of this line/,
      ],
      [
        'changes its currency within an account and month',
        toCsv([...rows(3), ...rows(3, { BillingCurrency: 'SGD' })]),
        /has both "SGD" and "USD" in the bill of account "999988887777" for 2026-10/,
      ],
    ])('that %s', async (_what, content, why) => {
      const [problem] = await refusalOf(await write('a.csv', content));
      expect(problem.file).toBe('a.csv');
      expect(problem.why).toMatch(why);
    });

    it('of packed text that ends too early', async () => {
      const packed = gzipSync(toCsv(rows(5_000)));
      const cut = packed.subarray(0, packed.length - 40);
      expect(await refusalOf(await write('a.csv.gz', cut))).toEqual([
        { file: 'a.csv.gz', why: expect.stringMatching(/only in part/) },
      ]);
    });

    it('that is not packed as its name says', async () => {
      const [problem] = await refusalOf(
        await write('a.csv.gz', toCsv(rows(5))),
      );
      expect(problem.why).toMatch(/not what gzip packs/);
    });

    it('that unpacks to far more than its size', async () => {
      const bomb = gzipSync(
        Buffer.concat([
          Buffer.from(toCsv(rows(1))),
          Buffer.alloc(100_000_000, 'x'),
        ]),
      );
      expect(bomb.length).toBeLessThan(200_000);
      const [problem] = await refusalOf(await write('a.csv.gz', bomb));
      expect(problem.why).toMatch(/more than 250 times its size/);
    });

    it('that unpacks to more than allowed', async () => {
      const packed = gzipSync(toCsv(rows(5_000)));
      const [problem] = await refusalOf(await write('a.csv.gz', packed), {
        limits: { uncompressedGigabytes: 0.001 },
      });
      expect(problem.why).toMatch(/more than 0.001 GB/);
    });

    it('of Parquet that ends too early, and what only claims to be Parquet', async () => {
      const whole = await readFile(
        await parquetOf('SELECT i AS BilledCost FROM range(100000) t(i)'),
      );
      for (const content of [
        whole.subarray(0, whole.length / 2),
        Buffer.from('PAR1'),
        Buffer.from(toCsv(rows(9))),
      ]) {
        const [problem] = await refusalOf(await write('b.parquet', content));
        expect(problem).toEqual({
          file: 'b.parquet',
          why: expect.stringMatching(/not a whole Parquet file/),
        });
      }
    });

    it('of Parquet whose pages are damaged', async () => {
      const whole = await readFile(
        await parquetOf(
          `SELECT ${Object.entries(exampleRow())
            .map(([name, value]) => `'${value}' || i % 7 AS ${name}`)
            .join(', ')} FROM range(20000) t(i)`,
        ),
      );
      whole.fill(0xa5, 4, Math.floor(whole.length / 2));
      const [problem] = await refusalOf(await write('b.parquet', whole));
      expect(problem.file).toBe('b.parquet');
      expect(problem.why).not.toContain(tmpdir());
    });
  });

  describe('counts and lists the row', () => {
    it.each([
      ['EffectiveCost', 'n/a', /^"n\/a" is not a decimal number/],
      ['BilledCost', '1,250.00', /^"1,250.00" is not a decimal number/],
      ['BilledCost', '', /^"" is not a decimal number/],
      ['BilledCost', 'NULL', /^"" is not a decimal number/],
      ['EffectiveCost', '1e30', /below 10\^20/],
      ['BillingCurrency', 'Dollars', /^"Dollars" is not a currency/],
      ['ProviderName', 'NULL', /names no provider/],
      ['ChargePeriodStart', '10/02/2026', /^"10\/02\/2026" is not a time/],
      ['ChargePeriodStart', '0001-01-01T00:00:00Z', /year 2000/],
      ['ChargePeriodEnd', '2026-10-01T23:59:59Z', /at or after the start/],
      ['BillingPeriodEnd', '2026-09-30T00:00:00Z', /before the start/],
      [
        'EffectiveCost',
        `a\u0007\n${'b'.repeat(300)}`,
        /^"a b{58}…" is not a decimal number/,
      ],
    ])('with a wrong %s', async (column, value, why) => {
      const result = await readAll(
        await write('a.csv', csvWith({ [column]: value })),
      );
      expect(result.badRows).toBe(1);
      expect(result.problems).toEqual([
        { file: 'a.csv', line: 152, column, why: expect.stringMatching(why) },
      ]);
      expect(result.lines.reduce((sum, line) => sum + line.rows, 0)).toBe(200);
    });

    it.each([
      ['has too few columns', '"1","2"', /fewer columns/],
      ['has too many columns', `${'"1",'.repeat(30)}"1"`, /more columns/],
      [
        'is endless',
        toCsv([exampleRow({ SubAccountName: 'x'.repeat(3_000_000) })])
          .split('\n')[1]
          .trim(),
        /longer than/,
      ],
      [
        'is not UTF-8',
        toCsv([exampleRow({ SubAccountName: '\u00ff' })])
          .split('\n')[1]
          .trim(),
        /UTF-8/,
      ],
    ])('that %s', async (_what, line, why) => {
      const [header, ...good] = toCsv(rows(300)).trim().split('\n');
      const content = [
        header,
        ...good.slice(0, 100),
        line,
        ...good.slice(100, 200),
        good[200].replace('"2.25"', '"?"'),
        ...good.slice(201),
        '',
      ].join('\n');
      const result = await readAll(
        await write('a.csv', Buffer.from(content, 'latin1')),
      );
      expect(result.badRows).toBe(2);
      expect(result.problems).toEqual([
        { file: 'a.csv', line: 102, why: expect.stringMatching(why) },
        {
          file: 'a.csv',
          line: 203,
          column: 'EffectiveCost',
          why: expect.stringMatching(/^"\?" is not/),
        },
      ]);
    });

    it('by its number in a Parquet file, at most 20 of them', async () => {
      const columns = Object.entries(exampleRow())
        .filter(([name]) => name !== 'EffectiveCost')
        .map(([name, value]) => `'${value.replaceAll("'", "''")}' AS ${name}`);
      const path = await parquetOf(
        `SELECT ${columns.join(
          ', ',
        )}, CASE WHEN i % 200 = 9 THEN 'x' ELSE '1' END AS EffectiveCost FROM range(6000) t(i)`,
      );
      const result = await readAll([{ key: 'b.parquet', path }]);
      expect(result.badRows).toBe(30);
      expect(result.problems.map(({ line }) => line)).toEqual(
        Array.from({ length: 20 }, (_, index) => 10 + 200 * index),
      );
    });
  });

  it('ends when it is told to', async () => {
    const stop = new AbortController();
    stop.abort(new Error('Enough.'));
    await expect(
      readAll(await write('a.csv', toCsv(rows(9))), { signal: stop.signal }),
    ).rejects.toThrow('Enough.');
  });
});
