import { realpath } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type {
  BillProblem,
  CostLine,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  BillRefusedError,
  type CostDeliveryEvent,
  type CostReading,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { BillLimits } from '../BillLimits';
import { type BillPart, groupIntoTables } from './BillTable';
import { CurrencyCheck } from './CurrencyCheck';
import { describeFailure } from './describeFailure';
import { findBadRows } from './findBadRows';
import { takeRejectedLines, type RejectedLine } from './takeRejectedLines';
import { openDuckDb } from './openDuckDb';
import { readLines } from './readLines';
import { type LocalBill, preparePart } from './preparePart';
import { REJECTS_LIMIT } from './scanSql';
import { sumsSql } from './sumsSql';
import { UnfitFileError } from './UnfitFileError';

/** How many problems are told of one delivery. */
const MOST_PROBLEMS = 20;

/**
 * Reads the files of one delivery in one pass: rows are checked while they are summed, and only sums leave DuckDB.
 *
 * @param about - `name`: of the delivery, for problems that concern all of it; `folder`: an empty folder for what is
 *   unpacked and what does not fit into memory, which the caller removes
 * @throws BillRefusedError when the delivery is not fit to be read
 */
export async function* readBill(
  bills: LocalBill[],
  about: {
    name: string;
    folder: string;
    reading: CostReading;
    limits: BillLimits;
    signal: AbortSignal;
  },
): AsyncGenerator<CostDeliveryEvent> {
  const { limits, reading, signal } = about;
  signal.throwIfAborted();
  const folder = await realpath(about.folder);
  const { connection, close } = await openDuckDb({
    folder,
    files: await Promise.all(bills.map(({ path }) => realpath(path))),
    memoryMegabytes: limits.memoryMegabytes,
  });
  const interrupt = () => connection.interrupt();
  signal.addEventListener('abort', interrupt);
  const file = bills.length === 1 ? bills[0].key : about.name;
  const parts: BillPart[] = [];
  try {
    parts.push(
      ...(await prepareParts(bills, { ...about, folder, connection })),
    );
    const sums = sumsSql(groupIntoTables(parts), { reading, limits });
    const currencies = new CurrencyCheck();
    let rows = 0;
    let badRows = 0;
    for await (const answers of streamRows(connection, sums)) {
      signal.throwIfAborted();
      const lines: CostLine[] = [];
      for (const { line, badRows: bad } of answers.flatMap(readLines)) {
        if (line) {
          currencies.check(line);
          rows += line.rows;
          lines.push(line);
        } else {
          badRows += bad;
        }
      }
      if (lines.length > 0) {
        yield { kind: 'lines', lines };
      }
    }
    const rejected = await takeRejectedLines(connection, parts);
    refuseHalfWritten(rejected);
    const bad = badRows + rejected.length;
    if (rows + bad === 0) {
      throw new UnfitFileError(
        'has a header and no rows; have the bill delivered again',
      );
    }
    if (bad > 0) {
      const problems = listProblems(
        rejected,
        badRows === 0
          ? []
          : await findBadRows(connection, parts, {
              reading,
              limits,
              most: MOST_PROBLEMS,
            }),
      );
      refuseTooManyBadRows(file, { rows, bad, rejected, problems, limits });
      yield { kind: 'bad-rows', count: bad, problems };
    }
  } catch (error) {
    signal.throwIfAborted();
    throw describeFailure(error, { file, parts, limits });
  } finally {
    signal.removeEventListener('abort', interrupt);
    close();
  }
}

async function prepareParts(
  bills: LocalBill[],
  about: {
    connection: DuckDBConnection;
    folder: string;
    limits: BillLimits;
    signal: AbortSignal;
  },
): Promise<BillPart[]> {
  const parts: BillPart[] = [];
  const problems: BillProblem[] = [];
  for (const [number, bill] of bills.entries()) {
    try {
      const prepared = await preparePart(bill, { ...about, number });
      parts.push(prepared.part);
      problems.push(
        ...prepared.problems.map(({ column, message }) => ({
          file: bill.key,
          column,
          why: message,
        })),
      );
    } catch (error) {
      about.signal.throwIfAborted();
      throw describeFailure(error, {
        file: bill.key,
        parts: [],
        limits: about.limits,
      });
    }
  }
  if (problems.length > 0) {
    throw new BillRefusedError(problems.slice(0, MOST_PROBLEMS));
  }
  return parts;
}

/** Rows in sets, so that never all of them are in JavaScript. */
async function* streamRows(
  connection: DuckDBConnection,
  sql: string,
): AsyncGenerator<Array<Record<string, unknown>>> {
  const result = await connection.stream(sql);
  const names = result.columnNames();
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) {
      return;
    }
    yield chunk.getRowObjects(names);
  }
}

function refuseHalfWritten(rejected: RejectedLine[]) {
  const cutOff = rejected.find(line => line.cutOff);
  if (cutOff) {
    throw new BillRefusedError([
      {
        file: cutOff.part.key,
        line: cutOff.line,
        why: 'the file ends in the middle of this line; it was written only in part, have it delivered again',
      },
    ]);
  }
}

function listProblems(
  rejected: RejectedLine[],
  badRows: BillProblem[],
): BillProblem[] {
  return [
    ...rejected.map(({ part, line, why }) => ({ file: part.key, line, why })),
    ...badRows,
  ].slice(0, MOST_PROBLEMS);
}

function refuseTooManyBadRows(
  file: string,
  found: {
    rows: number;
    bad: number;
    rejected: RejectedLine[];
    problems: BillProblem[];
    limits: BillLimits;
  },
) {
  const { rows, bad, limits, problems } = found;
  const all = rows + bad;
  const percent = (100 * bad) / all;
  if (
    percent <= limits.badRowPercent &&
    found.rejected.length < REJECTS_LIMIT
  ) {
    return;
  }
  const number = (value: number) =>
    value.toLocaleString('en', { maximumFractionDigits: 2 });
  throw new BillRefusedError([
    {
      file,
      why: `${number(bad)} of ${number(all)} rows (${number(
        percent,
      )} %) cannot be read, and at most ${number(
        limits.badRowPercent,
      )} % may be; have the bill delivered again, or raise "limits.badRowPercent"`,
    },
    ...problems.slice(0, MOST_PROBLEMS - 1),
  ]);
}
