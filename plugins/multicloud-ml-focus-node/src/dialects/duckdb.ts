import type { SqlDialect } from '../SqlDialect';
import { keyPattern } from './keyPattern';

/**
 * DuckDB. The types of the columns decide how they are read: text, as in CSV, or what a Parquet file holds.
 *
 * The connection's `TimeZone` has to be `UTC`.
 *
 * @param types - the type of each column, as `DESCRIBE` names it; text for those left out
 *
 * @public
 */
export function createDuckDbDialect(
  types: ReadonlyMap<string, string> = new Map(),
): SqlDialect {
  const typeOf = (column: string) =>
    (types.get(column) ?? 'VARCHAR').toUpperCase();

  return {
    id: 'duckdb',
    identifier,
    literal,
    text: column =>
      `nullif(nullif(CAST(${identifier(column)} AS VARCHAR), ''), 'NULL')`,
    decimal: column => decimal(identifier(column), typeOf(column)),
    time: column => time(identifier(column), typeOf(column)),
    day: expression => `CAST(${expression} AS DATE)`,
    month: expression => `CAST(date_trunc('month', ${expression}) AS DATE)`,
    dayText: expression => `CAST(${expression} AS VARCHAR)`,
    tag(column, keys) {
      const entries = tagEntries(identifier(column), typeOf(column));
      const values = keys.map(
        key =>
          `nullif(trim(list_filter(${entries}, lambda entry: lower(trim(entry.key)) = ${literal(
            key.trim().toLowerCase(),
          )} AND trim(CAST(entry.value AS VARCHAR)) <> '')[1].value), '')`,
      );
      return `coalesce(${values.join(', ')})`;
    },
    mentions(column, keys) {
      const type = typeOf(column);
      const name = identifier(column);
      const where = type.startsWith('MAP(') ? `map_keys(${name})` : name;
      return `coalesce(regexp_matches(CAST(${where} AS VARCHAR), ${literal(
        keyPattern(keys),
      )}), FALSE)`;
    },
    decimalText: expression => `CAST(${expression} AS VARCHAR)`,
  };
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const EXACT = 'DECIMAL(38, 18)';

function decimal(name: string, type: string): string {
  const fromText = `TRY_CAST(CAST(${name} AS VARCHAR) AS ${EXACT})`;
  if (type !== 'DOUBLE') {
    return /^(DECIMAL|U?(TINY|SMALL|BIG|HUGE)?INT)/.test(type)
      ? `TRY_CAST(${name} AS ${EXACT})`
      : fromText;
  }
  // The shortest text of a double costs more than all the rest of the reading. A decimal of at most 15 digits that
  // gives the same double is that text, and is found by arithmetic; the few others take the long way.
  const short = (scale: number) => `CAST(${name} AS DECIMAL(18, ${scale}))`;
  const when = (limit: number, scale: number) =>
    `WHEN ${name} BETWEEN -${limit} AND ${limit} AND CAST(${short(
      scale,
    )} AS DOUBLE) = ${name} THEN CAST(${short(scale)} AS ${EXACT})`;
  return `CASE ${when(9_999, 11)} ${when(999_999_999, 6)} ELSE ${fromText} END`;
}

function time(name: string, type: string): string {
  if (type !== 'VARCHAR') {
    return `CAST(${name} AS TIMESTAMP)`;
  }
  // Longer ones may end in an offset, which a cast to TIMESTAMP would drop; without seconds it reads none.
  return `CASE WHEN length(${name}) <= 20
    THEN coalesce(TRY_CAST(${name} AS TIMESTAMP), try_strptime(${name}, '%Y-%m-%dT%H:%MZ'))
    ELSE CAST(TRY_CAST(${name} AS TIMESTAMPTZ) AS TIMESTAMP) END`;
}

function tagEntries(name: string, type: string): string {
  if (type.startsWith('MAP(')) {
    return `map_entries(${name})`;
  }
  if (type.startsWith('STRUCT(') && type.endsWith('[]')) {
    return name;
  }
  // Azure's older exports leave the braces out.
  const json = `CASE WHEN starts_with(trim(CAST(${name} AS VARCHAR)), '{') THEN CAST(${name} AS VARCHAR) ELSE '{' || CAST(${name} AS VARCHAR) || '}' END`;
  return `map_entries(TRY_CAST(TRY_CAST(${json} AS JSON) AS MAP(VARCHAR, VARCHAR)))`;
}
