import type { Knex } from 'knex';

/** `(a, b, c) > (x, y, z)` for keys that may each run up or down. */
export function startAfter(
  builder: Knex.QueryBuilder,
  keys: ReadonlyArray<{ expression: Knex.Raw; direction: 'asc' | 'desc' }>,
  after: ReadonlyArray<string | number>,
): void {
  keys.forEach((key, index) => {
    builder.orWhere(part => {
      keys
        .slice(0, index)
        .forEach((equal, before) =>
          part.whereRaw('? = ?', [equal.expression, after[before]]),
        );
      part.whereRaw(`? ${key.direction === 'asc' ? '>' : '<'} ?`, [
        key.expression,
        after[index],
      ]);
    });
  });
}
