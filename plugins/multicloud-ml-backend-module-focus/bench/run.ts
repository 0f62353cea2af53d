import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip } from 'node:zlib';
import { type BillShape, generateBill } from './generateBill';
import { readOurs } from './readOurs';
import { sumAlone } from './sumAlone';

const SIZES = [500_000, 1_000_000, 2_000_000];
interface Kind {
  name: string;
  shape: BillShape;
  packed?: boolean;
  /** Amounts that are doubles are added as they are by DuckDB alone, which is fast and not exact. */
  inexact?: boolean;
}

const KINDS: Kind[] = [
  { name: 'CSV', shape: 'csv' },
  { name: 'gzip CSV', shape: 'csv', packed: true },
  { name: 'Parquet, decimals and JSON', shape: 'parquet-decimal' },
  { name: 'Parquet, doubles and maps', shape: 'parquet-double' },
  {
    name: 'the same; alone adds doubles, not exactly',
    shape: 'parquet-double',
    inexact: true,
  },
];
const RUNS = 3;

interface Measured {
  milliseconds: number;
  processorMilliseconds: number;
  megabytes: number;
  lines: number;
}

/** Each measurement has a process of its own, so that its memory is its own. */
async function measure(
  what: 'ours' | 'alone',
  folder: string,
  kind: Kind,
): Promise<Measured> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...process.execArgv,
    __filename,
    what,
    folder,
    kind.shape,
    kind.inexact ? 'inexact' : 'exact',
  ]);
  return JSON.parse(stdout);
}

async function runMeasurement([
  what,
  folder,
  shape,
  sums,
]: string[]): Promise<void> {
  const before = process.cpuUsage();
  const start = performance.now();
  const lines =
    what === 'ours'
      ? await readOurs(folder)
      : await sumAlone(folder, {
          doubles: shape === 'parquet-double' && sums === 'exact',
          map: shape === 'parquet-double',
        });
  const measured: Measured = {
    milliseconds: performance.now() - start,
    processorMilliseconds:
      (process.cpuUsage(before).user + process.cpuUsage(before).system) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    lines,
  };
  process.stdout.write(JSON.stringify(measured));
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

async function runAll(): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'focus-bench-'));
  try {
    console.log(
      'Reading a synthetic bill, hourly rows, one in ten of machine learning: list, check, sum, hand over the lines; against the same GROUP BY typed into DuckDB, without checks. Medians of three; processor time beside it, which other work on the machine changes less.\n',
    );
    console.log(
      '| file | rows | size | ours | DuckDB alone | ratio | wanted | of processor time | lines | peak memory, ours | DuckDB alone |',
    );
    console.log('|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|');
    for (const kind of KINDS) {
      for (const rows of SIZES) {
        console.log(await compare(root, kind, rows));
      }
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function compare(
  root: string,
  kind: Kind,
  wantedRows: number,
): Promise<string> {
  const folder = join(root, 'bills');
  await mkdir(folder);
  const plain = join(
    kind.packed ? root : folder,
    kind.shape === 'csv' ? 'bill.csv' : 'bill.parquet',
  );
  const rows = await generateBill(plain, {
    rows: wantedRows,
    shape: kind.shape,
  });
  const path = kind.packed ? join(folder, 'bill.csv.gz') : plain;
  if (kind.packed) {
    await pipeline(
      createReadStream(plain),
      createGzip({ level: 6 }),
      createWriteStream(path),
    );
    await rm(plain);
  }
  // What was written a moment ago may be written on, and is not listed.
  await utimes(path, new Date(0), new Date(0));
  const { size } = await stat(path);
  const ours: Measured[] = [];
  const alone: Measured[] = [];
  for (let run = 0; run < RUNS; run++) {
    alone.push(await measure('alone', folder, kind));
    ours.push(await measure('ours', folder, kind));
  }
  await rm(folder, { recursive: true });
  if (ours[0].lines !== alone[0].lines) {
    throw new Error(
      `${kind.name}: ${ours[0].lines} lines, and DuckDB alone ${alone[0].lines}`,
    );
  }
  const time = (all: Measured[]) =>
    median(all.map(({ milliseconds }) => milliseconds));
  const processor = (all: Measured[]) =>
    median(all.map(({ processorMilliseconds }) => processorMilliseconds));
  const ratio = (of: typeof time) => `${(of(ours) / of(alone)).toFixed(2)} ×`;
  const memory = (all: Measured[]) =>
    `${Math.round(Math.max(...all.map(({ megabytes }) => megabytes)))} MB`;
  return `| ${[
    kind.name,
    rows.toLocaleString('en'),
    `${Math.round(size / 1e6)} MB`,
    `${Math.round(time(ours))} ms`,
    `${Math.round(time(alone))} ms`,
    ratio(time),
    kind.inexact ? '–' : '≤ 1.5 ×',
    ratio(processor),
    ours[0].lines.toLocaleString('en'),
    memory(ours),
    memory(alone),
  ].join(' | ')} |`;
}

const [what, ...rest] = process.argv.slice(2);
(what ? runMeasurement([what, ...rest]) : runAll()).catch(error => {
  console.error(error);
  process.exitCode = 1;
});
