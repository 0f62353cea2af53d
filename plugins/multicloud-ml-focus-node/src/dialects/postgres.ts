import type { SqlDialect } from '../SqlDialect';
import { firstOf } from './firstOf';
import { namesOneOf, tagValuePattern } from './jsonTags';

/**
 * PostgreSQL 13 or later. The types of the columns decide how they are read; tags are `jsonb`, `json` or JSON text.
 *
 * @param types - the type of each column as `format_type` names it, in lower case; text for those left out
 *
 * @public
 */
export function createPostgresDialect(
  types: ReadonlyMap<string, string> = new Map(),
): SqlDialect {
  const typeOf = (column: string) => types.get(column) ?? 'text';
  return {
    id: 'postgres',
    fence: 'OFFSET 0',
    identifier,
    literal,
    text: column => `nullif(nullif(${asText(column)}, ''), 'NULL')`,
    decimal: column => decimal(column, typeOf(column)),
    time: column => time(column, typeOf(column)),
    day: expression => `CAST(${expression} AS date)`,
    month: expression => `CAST(date_trunc('month', ${expression}) AS date)`,
    dayText: expression => `to_char(${expression}, 'YYYY-MM-DD')`,
    tag(column, keys) {
      const values = keys.map(key =>
        typeOf(column) === 'jsonb'
          ? tagOfJson(column, key)
          : tagOfText(column, key),
      );
      return firstOf(values);
    },
    mentions: (column, keys) =>
      namesOneOf(`lower(${asText(column)})`, keys, literal),
    decimalText: expression => `CAST(${expression} AS text)`,
  };
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** With a backslash it says so, whatever `standard_conforming_strings` is. */
function literal(text: string): string {
  const quoted = `'${text.replaceAll("'", "''")}'`;
  return text.includes('\\') ? `E${quoted.replaceAll('\\', '\\\\')}` : quoted;
}

function asText(column: string): string {
  return `CAST(${identifier(column)} AS text)`;
}

const NUMBER = '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]{1,3})?$';

/** There is no cast that gives NULL for what is no number: a pattern comes first, and the size before the rounding. */
function decimal(column: string, type: string): string {
  const isNumber = /^(numeric|smallint|integer|bigint)/.test(type);
  const written = `trim(${asText(column)})`;
  const number = isNumber
    ? `CAST(${identifier(column)} AS numeric)`
    : `CAST(${written} AS numeric)`;
  const fits = `CASE WHEN abs(${number}) < 1e20 THEN round(${number}, 18) END`;
  return isNumber
    ? fits
    : `CASE WHEN length(${written}) <= 100 AND ${written} ~ ${literal(
        NUMBER,
      )} THEN ${fits} END`;
}

const TIME =
  '^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?)?)?';
const OFFSET = '(Z|[+-](0[0-9]|1[0-4]):?[0-5][0-9])';

function time(column: string, type: string): string {
  const name = identifier(column);
  if (type.startsWith('timestamp') && type.includes('with time zone')) {
    return `(${name} AT TIME ZONE 'UTC')`;
  }
  if (type.startsWith('timestamp') || type === 'date') {
    return `CAST(${name} AS timestamp)`;
  }
  const written = `trim(${asText(column)})`;
  const part = (from: number, length: number) =>
    `CAST(substr(${written}, ${from}, ${length}) AS integer)`;
  const lastDay = `extract(day FROM make_date(${part(1, 4)}, ${part(
    6,
    2,
  )}, 1) + interval '1 month' - interval '1 day')`;
  const cast = `CASE WHEN ${written} ~ ${literal(`${OFFSET}$`)}
      THEN CAST(${written} AS timestamptz) AT TIME ZONE 'UTC'
      ELSE CAST(${written} AS timestamp) END`;
  return `CASE WHEN ${written} ~ ${literal(
    `${TIME}${OFFSET}?$`,
  )} THEN CASE WHEN ${part(9, 2)} <= ${lastDay} THEN ${cast} END END`;
}

function tagOfJson(column: string, key: string): string {
  const json = `CAST(${identifier(column)} AS jsonb)`;
  return `(SELECT trim(entry.value)
    FROM jsonb_each_text(CASE WHEN jsonb_typeof(${json}) = 'object' THEN ${json} END) AS entry
    WHERE lower(trim(entry.key)) = ${literal(
      key.trim().toLowerCase(),
    )} AND trim(entry.value) <> '' LIMIT 1)`;
}

function tagOfText(column: string, key: string): string {
  const found = `substring(${asText(column)} FROM ${literal(
    tagValuePattern(key),
  )})`;
  return `nullif(trim(CAST('[' || ${found} || ']' AS json) ->> 0), '')`;
}
