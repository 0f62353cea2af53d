import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { JsonObject } from '@backstage/types';
import type { Response } from 'express';
import { beginFile } from './beginFile';
import { counted } from './counted';

/**
 * Sends rows as a file that is one JSON array, a row on each line, no faster than the caller takes them. When reading
 * fails the connection is cut, and what has arrived is no JSON.
 *
 * @returns how many rows were sent
 */
export async function sendJson(
  res: Response,
  file: { name: string },
  rows: AsyncIterable<JsonObject>,
): Promise<number> {
  const { items, count } = counted(rows);
  beginFile(res, file.name, 'json');
  await pipeline(Readable.from(lines(items)), res);
  return count();
}

async function* lines(rows: AsyncIterable<JsonObject>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const row of rows) {
    yield `${before}${JSON.stringify(row)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
