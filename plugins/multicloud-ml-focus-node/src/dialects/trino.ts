import type { SqlDialect } from '../SqlDialect';
import { firstOf } from './firstOf';
import { namesOneOf, tagValuePattern } from './jsonTags';

/**
 * Trino. Tags are a `map(varchar, varchar)`, an array of rows with `key` and `value`, `json`, or JSON text.
 *
 * @param types - the type of each column as `information_schema.columns` names it; `varchar` for those left out
 *
 * @public
 */
export function createTrinoDialect(
  types: ReadonlyMap<string, string> = new Map(),
): SqlDialect {
  const typeOf = (column: string) =>
    (types.get(column) ?? 'varchar').toLowerCase();
  return {
    id: 'trino',
    identifier,
    literal,
    text: column => `nullif(nullif(${asText(column)}, ''), 'NULL')`,
    decimal: column => `TRY_CAST(trim(${asText(column)}) AS decimal(38, 18))`,
    time: column => time(column, typeOf(column)),
    day: expression => `CAST(${expression} AS date)`,
    month: expression => `CAST(date_trunc('month', ${expression}) AS date)`,
    dayText: expression => `CAST(${expression} AS varchar)`,
    tag(column, keys) {
      const values = keys.map(key => tag(column, typeOf(column), key));
      return firstOf(values);
    },
    mentions(column, keys) {
      const type = typeOf(column);
      return isCollection(type)
        ? `coalesce(cardinality(${identifier(column)}) > 0, FALSE)`
        : namesOneOf(`lower(${jsonText(column, type)})`, keys, literal);
    },
    decimalText: expression => `CAST(${expression} AS varchar)`,
  };
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function asText(column: string): string {
  return `CAST(${identifier(column)} AS varchar)`;
}

function time(column: string, type: string): string {
  const name = identifier(column);
  if (type.startsWith('timestamp') && type.includes('with time zone')) {
    return `CAST(${name} AT TIME ZONE 'UTC' AS timestamp)`;
  }
  if (type.startsWith('timestamp') || type === 'date') {
    return `CAST(${name} AS timestamp)`;
  }
  const written = `replace(trim(${asText(column)}), ' ', 'T')`;
  const iso = `CASE
    WHEN length(${written}) = 10 THEN ${written} || 'T00:00:00Z'
    WHEN regexp_like(${written}, ${literal(
    '(Z|[+-][0-9]{2}:?[0-9]{2})$',
  )}) THEN ${written}
    ELSE ${written} || 'Z' END`;
  return `CAST(try(from_iso8601_timestamp(${iso})) AT TIME ZONE 'UTC' AS timestamp)`;
}

function isCollection(type: string): boolean {
  return /^(map|array)\b/.test(type);
}

function jsonText(column: string, type: string): string {
  return type === 'json'
    ? `json_format(${identifier(column)})`
    : asText(column);
}

function tag(column: string, type: string, key: string): string {
  const name = identifier(column);
  const wanted = literal(key.trim().toLowerCase());
  if (type.startsWith('map')) {
    return `trim(element_at(map_values(map_filter(${name}, (k, v) -> lower(trim(k)) = ${wanted} AND trim(v) <> '')), 1))`;
  }
  if (type.startsWith('array')) {
    return `trim(element_at(filter(${name}, entry -> lower(trim(entry.key)) = ${wanted} AND trim(entry.value) <> ''), 1).value)`;
  }
  const found = `regexp_extract(${jsonText(column, type)}, ${literal(
    tagValuePattern(key),
  )}, 1)`;
  return `nullif(trim(json_extract_scalar('[' || ${found} || ']', '$[0]')), '')`;
}
