import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import { z } from 'zod';
import { hashOf } from '../../database/hashOf';
import type { OrderKey } from './restOrder';

const schema = z.object({
  /** Of the order: a cursor of another currency or basis means nothing here. */
  of: z.string(),
  after: z.tuple([z.string(), z.number(), z.number(), z.string(), z.string()]),
});

/** Where a page ended: the values of the keys of its last row. */
export function toCursor(
  order: readonly OrderKey[],
  last: Record<string, string | number>,
): string {
  return Buffer.from(
    JSON.stringify({
      of: hashOf(order),
      after: order.map((_, index) => last[`sort_${index}`]),
    }),
  ).toString('base64url');
}

/**
 * Leaves only what comes after a page.
 *
 * @throws InputError when the cursor is not one that this order gave out.
 */
export function startAfter(
  query: Knex.QueryBuilder,
  order: readonly OrderKey[],
  cursor: string,
): void {
  const parsed = schema.safeParse(
    parseJson(Buffer.from(cursor, 'base64url').toString('utf8')),
  );
  if (!parsed.success || parsed.data.of !== hashOf(order)) {
    throw new InputError(
      'cursor is not one that this API gave out for this request; start again without it.',
    );
  }
  const { after } = parsed.data;
  query.where(builder =>
    order.forEach(({ sql, values, direction }, index) => {
      builder.orWhere(part => {
        order
          .slice(0, index)
          .forEach((equal, before) =>
            part.whereRaw(`${equal.sql} = ?`, [...equal.values, after[before]]),
          );
        part.whereRaw(`${sql} ${direction === 'asc' ? '>' : '<'} ?`, [
          ...values,
          after[index],
        ]);
      });
    }),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
