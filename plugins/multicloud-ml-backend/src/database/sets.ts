import type { Knex } from 'knex';

/** How many rows or keys one statement takes: far from the bind limits of both databases at 30 columns. */
export const CHUNK_SIZE = 500;

/** Splits a list into parts of at most `size`. */
export function chunked<T>(items: readonly T[], size = CHUNK_SIZE): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < items.length; start += size) {
    chunks.push(items.slice(start, start + size));
  }
  return chunks;
}

/**
 * `column in (…any number of values…)` with a single bind, so that the statement's text does not depend on how many
 * values there are and no bind limit applies.
 */
export function whereInSet<Q extends Knex.QueryBuilder>(
  query: Q,
  knex: Knex,
  column: string,
  values: readonly string[],
): Q {
  query.whereIn(column, setOf(knex, values));
  return query;
}

/** A one-column subquery over a list of texts, passed as one bind. */
export function setOf(
  knex: Knex,
  values: readonly string[],
): Knex.QueryBuilder {
  return isPostgres(knex)
    ? knex.select(knex.raw('unnest(?::text[])', [[...values]]))
    : knex
        .select('value')
        .from(knex.raw('json_each(?)', [JSON.stringify(values)]));
}

/**
 * `column in (…any number of ids…)` with a single bind.
 *
 * PostgreSQL hashes an array that is compared with `any`, and keeps its choice of index; over ten thousand ids that
 * takes a quarter of the time of a subquery.
 */
export function whereIdIn<Q extends Knex.QueryBuilder>(
  query: Q,
  knex: Knex,
  column: string,
  ids: Iterable<number>,
): Q {
  if (isPostgres(knex)) {
    query.whereRaw('?? = any(?::int[])', [column, [...ids]]);
  } else {
    query.whereIn(
      column,
      knex
        .select('value')
        .from(knex.raw('json_each(?)', [JSON.stringify([...ids])])),
    );
  }
  return query;
}

export function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}
