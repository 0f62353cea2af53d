import type { SqlDialect } from '../SqlDialect';
import { commonStems } from './commonStems';

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
      const values = keys.map(key =>
        tagValue(identifier(column), typeOf(column), key.trim()),
      );
      // Not every row that mentions a key mentions one of these.
      return `CASE WHEN ${mentions(
        identifier(column),
        typeOf(column),
        keys,
      )} THEN coalesce(${values.join(', ')}) END`;
    },
    mentions: (column, keys) =>
      mentions(identifier(column), typeOf(column), keys),
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

/**
 * The cast of text to a wide decimal, and the text of a double, cost more than all the rest of the reading. Most amounts
 * have few digits: they are read as a decimal of 18 digits, and those that this could have rounded take the long way.
 */
function decimal(name: string, type: string): string {
  if (/^(DECIMAL|U?(TINY|SMALL|BIG|HUGE)?INT)/.test(type)) {
    return `TRY_CAST(${name} AS ${EXACT})`;
  }
  const text = `CAST(${name} AS VARCHAR)`;
  const long = `TRY_CAST(${text} AS ${EXACT})`;
  const short = (scale: number) => `TRY_CAST(${name} AS DECIMAL(18, ${scale}))`;
  const when = (condition: string, scale: number) =>
    `WHEN ${condition} AND CAST(${short(
      scale,
    )} AS DOUBLE) = TRY_CAST(${name} AS DOUBLE) THEN CAST(${short(
      scale,
    )} AS ${EXACT})`;
  switch (type) {
    case 'DOUBLE':
      // A decimal of at most 15 digits that gives the same double is its shortest text.
      return `CASE ${when(`${name} BETWEEN -9999 AND 9999`, 11)} ${when(
        `${name} BETWEEN -999999999 AND 999999999`,
        6,
      )} ELSE ${long} END`;
    case 'VARCHAR': {
      // Without an exponent the digits behind the point can be counted.
      const decimals = `length(${name}) - strpos(${name}, '.')`;
      return `CASE WHEN length(${name}) <= 19 AND ${decimals} <= 15 AND strpos(${name}, 'e') = 0 AND strpos(${name}, 'E') = 0
    THEN coalesce(CAST(${short(
      15,
    )} AS ${EXACT}), CASE WHEN ${decimals} <= 11 THEN CAST(${short(
        11,
      )} AS ${EXACT}) END, ${long}) ELSE ${long} END`;
    }
    default:
      return long;
  }
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

function mentions(name: string, type: string, keys: readonly string[]): string {
  const where = type.startsWith('MAP(') ? `map_keys(${name})` : name;
  const found = commonStems(keys).map(
    stem => `contains(lower(CAST(${where} AS VARCHAR)), ${literal(stem)})`,
  );
  return `coalesce(${found.join(' OR ')}, FALSE)`;
}

/** As the key is configured first, which is fast; then in any case and with blanks around it. */
function tagValue(name: string, type: string, key: string): string {
  const notEmpty = (value: string) => `nullif(trim(${value}), '')`;
  const loosely = (entries: string) =>
    `CASE WHEN ${mentions(name, type, [key])} THEN ${notEmpty(
      `list_filter(${entries}, lambda entry: lower(trim(entry.key)) = ${literal(
        key.toLowerCase(),
      )} AND trim(CAST(entry.value AS VARCHAR)) <> '')[1].value`,
    )} END`;
  if (type.startsWith('MAP(')) {
    return `${notEmpty(`${name}[${literal(key)}]`)}, ${loosely(
      `map_entries(${name})`,
    )}`;
  }
  if (type.startsWith('STRUCT(') && type.endsWith('[]')) {
    return loosely(name);
  }
  const text = `CAST(${name} AS VARCHAR)`;
  // Azure's older exports leave the braces out.
  const json = `CASE WHEN starts_with(trim(${text}), '{') THEN ${text} ELSE '{' || ${text} || '}' END`;
  const pointer = `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return `${notEmpty(
    `CASE WHEN json_valid(${text}) THEN json_extract_string(${text}, ${literal(
      pointer,
    )}) END`,
  )}, ${loosely(
    `map_entries(TRY_CAST(TRY_CAST(${json} AS JSON) AS MAP(VARCHAR, VARCHAR)))`,
  )}`;
}
