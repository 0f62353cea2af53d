import { execFile } from 'node:child_process';
import { link, mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type BillShape, generateBill } from './generateBill';
import { startIngest } from './startIngest';
import { sumAlone } from './sumAlone';
import { sumSame } from './sumSame';

const SIZES = [500_000, 1_000_000, 2_000_000];
const SHAPES: Array<{ name: string; shape: BillShape }> = [
  { name: 'CSV', shape: 'csv' },
  { name: 'Parquet', shape: 'parquet-decimal' },
];
const RUNS = 5;
/** A backend that runs has read bills before, so that what is loaded once is not counted. */
const ROWS_BEFORE = 200_000;
const POSTGRES =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING;

interface Measured {
  stored: number;
  settled: number;
  unchanged: number;
  megabytes: number;
  lines: number;
}

/** Each measurement has a process of its own, so that its memory is its own. */
async function inOwnProcess<T>(args: string[]): Promise<T> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...process.execArgv,
    __filename,
    ...args,
  ]);
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n{') + 1));
}

async function measure(
  folder: string,
  first: string,
  database: string,
): Promise<Measured> {
  const work = await mkdtemp(join(tmpdir(), 'ingest-bench-'));
  const [name] = await readdir(folder);
  const bill = join(work, name);
  const deliver = async (from: string, at: number) => {
    await rm(bill, { force: true });
    await link(from, bill);
    // What was written a moment ago may be written on, and is not listed.
    await utimes(bill, at, at);
  };
  const backend = await startIngest(
    work,
    database === 'PostgreSQL' ? POSTGRES : undefined,
  );
  await deliver(first, 1);
  await backend.ingest();
  await deliver(join(folder, name), 2);
  const { stored, settled } = await backend.ingest();
  const again = await backend.ingest();
  const measured = {
    stored,
    settled,
    unchanged: again.settled,
    lines: await backend.lines(),
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  await backend.stop();
  await rm(work, { recursive: true });
  return measured;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

async function compare(
  root: string,
  { name, shape }: (typeof SHAPES)[number],
  wanted: number,
): Promise<void> {
  const folder = join(root, 'bills');
  await mkdir(folder);
  const file = join(folder, shape === 'csv' ? 'bill.csv' : 'bill.parquet');
  const rows = await generateBill(file, { rows: wanted, shape });
  const first = join(root, `first-${shape}`);
  await generateBill(first, { rows: ROWS_BEFORE, shape });
  const alone: number[] = [];
  const same: number[] = [];
  const databases = ['SQLite', ...(POSTGRES ? ['PostgreSQL'] : [])];
  const ours = new Map(databases.map(one => [one, new Array<Measured>()]));
  // In turns, so that what the machine does meanwhile befalls all alike.
  for (let run = 0; run < RUNS; run++) {
    alone.push((await inOwnProcess<{ took: number }>(['alone', folder])).took);
    same.push((await inOwnProcess<{ took: number }>(['same', folder])).took);
    for (const [database, runs] of ours) {
      runs.push(
        await inOwnProcess<Measured>(['ours', folder, database, first]),
      );
    }
  }
  for (const [database, runs] of ours) {
    const of = (key: keyof Measured) => median(runs.map(run => run[key]));
    const [typed, base] = [median([...alone]), median([...same])];
    console.log(
      `| ${[
        name,
        rows.toLocaleString('en'),
        database,
        `${Math.round(typed)} ms`,
        `${Math.round(base)} ms`,
        `${Math.round(of('stored'))} ms`,
        `${(of('stored') / base).toFixed(2)} × (${(
          of('stored') / typed
        ).toFixed(2)} ×)`,
        `${Math.round(of('settled'))} ms`,
        `${Math.round(of('unchanged'))} ms`,
        of('lines').toLocaleString('en'),
        `${Math.round(Math.max(...runs.map(run => run.megabytes)))} MB`,
      ].join(' | ')} |`,
    );
  }
  await rm(folder, { recursive: true });
}

async function runAll(): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'ingest-bench-'));
  try {
    console.log(
      'From a file to the database, in a whole backend: list, check, sum, store; then the figures of the pages. Wanted: stored in at most 1.5 × what DuckDB alone needs for the same GROUP BY (ours, with its checks and exact sums; in brackets against one typed by hand, without), an unchanged file in at most 1 s, at most 1 GB. The backend has read a tenth as much before. Medians of five, in turns.\n',
    );
    console.log(
      '| file | rows | database | DuckDB, typed | DuckDB, same statement | stored | ratio | figures there | unchanged | lines | peak memory |',
    );
    console.log('|---|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|');
    for (const shape of SHAPES) {
      for (const rows of SIZES) {
        await compare(root, shape, rows);
      }
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function main([what, folder, database, first]: string[]): Promise<void> {
  if (what === 'alone') {
    const start = performance.now();
    await sumAlone(folder, { doubles: false, map: false });
    console.log(`\n${JSON.stringify({ took: performance.now() - start })}`);
  } else if (what === 'same') {
    console.log(`\n${JSON.stringify({ took: await sumSame(folder) })}`);
  } else if (what === 'ours') {
    console.log(`\n${JSON.stringify(await measure(folder, first, database))}`);
  } else {
    await runAll();
  }
}

main(process.argv.slice(2)).catch(error => {
  console.error(error);
  process.exitCode = 1;
});
