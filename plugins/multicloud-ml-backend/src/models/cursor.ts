import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { type SortName, sortKeys } from './sortOrders';

/** Where a page ended: the values of the sort keys of its last model. */
export interface Cursor {
  sort: SortName;
  order: 'asc' | 'desc';
  after: Array<string | number>;
}

const cursorSchema = z.tuple([
  z.enum(['title', 'tier', 'portability', 'recovery', 'cost', 'worst-first']),
  z.enum(['asc', 'desc']),
  z.array(z.union([z.string(), z.number()])),
]);

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(
    JSON.stringify([cursor.sort, cursor.order, cursor.after]),
  ).toString('base64url');
}

/** @throws InputError when the text is no cursor of ours. */
export function decodeCursor(text: string): Cursor {
  const parsed = cursorSchema.safeParse(
    parseJson(Buffer.from(text, 'base64url').toString('utf8')),
  );
  if (parsed.success) {
    const [sort, order, after] = parsed.data;
    const types = sortKeys(sort, order).map(({ type }) => type);
    if (
      after.length === types.length &&
      types.every((type, index) => typeof after[index] === type)
    ) {
      return { sort, order, after };
    }
  }
  throw new InputError(
    'cursor is not one that this API gave out; start again without it.',
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
