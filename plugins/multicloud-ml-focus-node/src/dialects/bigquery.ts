import type { SqlDialect } from '../SqlDialect';
import { firstOf } from './firstOf';
import { namesOneOf, tagValuePattern } from './jsonTags';

/**
 * BigQuery (GoogleSQL). Tags are an array of records with `key` and `value`, as Google Cloud writes them, `JSON`, or JSON
 * text.
 *
 * @param types - the type of each column as `INFORMATION_SCHEMA.COLUMNS` names it; `STRING` for those left out
 *
 * @public
 */
export function createBigQueryDialect(
  types: ReadonlyMap<string, string> = new Map(),
): SqlDialect {
  const typeOf = (column: string) =>
    (types.get(column) ?? 'STRING').toUpperCase();
  return {
    id: 'bigquery',
    identifier,
    literal,
    text: column =>
      `nullif(nullif(CAST(${identifier(column)} AS STRING), ''), 'NULL')`,
    decimal(column) {
      const number = `SAFE_CAST(trim(CAST(${identifier(
        column,
      )} AS STRING)) AS BIGNUMERIC)`;
      return `CASE WHEN abs(${number}) < BIGNUMERIC '100000000000000000000' THEN round(${number}, 18) END`;
    },
    time: column => time(identifier(column), typeOf(column)),
    day: expression => `DATE(${expression}, 'UTC')`,
    month: expression => `DATE_TRUNC(DATE(${expression}, 'UTC'), MONTH)`,
    dayText: expression => `FORMAT_DATE('%Y-%m-%d', ${expression})`,
    tag(column, keys) {
      const values = keys.map(key =>
        typeOf(column).startsWith('ARRAY')
          ? tagOfArray(column, key)
          : tagOfText(jsonText(column, typeOf(column)), key),
      );
      return firstOf(values);
    },
    mentions: (column, keys) =>
      namesOneOf(`lower(${jsonText(column, typeOf(column))})`, keys, literal),
    decimalText: expression => `CAST(${expression} AS STRING)`,
  };
}

function identifier(name: string): string {
  return `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;
}

function literal(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    // A literal ends with its line.
    .replace(
      /\p{Cc}/gu,
      character =>
        `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  return `'${escaped}'`;
}

function time(name: string, type: string): string {
  switch (type) {
    case 'TIMESTAMP':
      return name;
    case 'DATETIME':
    case 'DATE':
      return `TIMESTAMP(${name}, 'UTC')`;
    default: {
      const written = `trim(CAST(${name} AS STRING))`;
      return `coalesce(SAFE_CAST(${written} AS TIMESTAMP), SAFE.PARSE_TIMESTAMP('%Y-%m-%dT%H:%MZ', ${written}))`;
    }
  }
}

function jsonText(column: string, type: string): string {
  return /^(JSON|ARRAY)/.test(type)
    ? `TO_JSON_STRING(${identifier(column)})`
    : `CAST(${identifier(column)} AS STRING)`;
}

function tagOfArray(column: string, key: string): string {
  return `(SELECT min(trim(entry.value)) FROM UNNEST(${identifier(
    column,
  )}) AS entry WHERE lower(trim(entry.key)) = ${literal(
    key.trim().toLowerCase(),
  )} AND trim(entry.value) <> '')`;
}

function tagOfText(text: string, key: string): string {
  const found = `REGEXP_EXTRACT(${text}, ${literal(tagValuePattern(key))})`;
  return `nullif(trim(JSON_VALUE(concat('[', ${found}, ']'), '$[0]')), '')`;
}
