import {
  MACHINE_LEARNING_CATEGORY,
  type CostReading,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { FocusColumn } from './FocusColumn';
import { HOUR_UNITS } from './hourUnits';
import type { ResolvedColumns } from './resolveColumns';
import type { SqlDialect } from './SqlDialect';

// Engines want to know the type of a NULL.
const NO_TEXT = `nullif('', '')`;
const NO_NUMBER = 'nullif(0, 0)';

/**
 * One row for each row of a bill, read: texts, exact decimals, times, and the tags that count. Columns that the bill
 * does not have are NULL.
 *
 * @param about - `from`: what stands behind FROM; `where`: a condition over the bill's own columns
 */
export function readRowsSql(
  dialect: SqlDialect,
  about: {
    from: string;
    columns: ResolvedColumns;
    reading: CostReading;
    where?: string;
    /** Further columns of `from`, handed through by their names. */
    keep?: readonly string[];
  },
): string {
  const { columns, reading, keep = [] } = about;
  const read = (
    column: FocusColumn,
    how: (name: string) => string,
    absent = NO_TEXT,
  ) => {
    const name = columns.get(column);
    return name === undefined ? absent : how(name);
  };
  const text = (column: FocusColumn) =>
    read(column, name => dialect.text(name));
  const time = (column: FocusColumn, absent?: string) =>
    read(column, name => dialect.time(name), absent);
  const decimal = (column: FocusColumn) =>
    read(column, name => dialect.decimal(name), NO_NUMBER);
  const isOneOf = (expression: string, values: readonly string[]) => {
    const some = [...chunks(values)].map(
      chunk =>
        `lower(${expression}) IN (${chunk
          .map(value => dialect.literal(value.trim().toLowerCase()))
          .join(', ')})`,
    );
    return some.length === 0
      ? 'FALSE'
      : `coalesce(${some.join(' OR ')}, FALSE)`;
  };
  const tag = (column: FocusColumn, keys: string[], mentioned: string) =>
    keys.length === 0
      ? NO_TEXT
      : read(
          column,
          name => `CASE WHEN ${mentioned} THEN ${dialect.tag(name, keys)} END`,
        );
  const mentions = (column: FocusColumn, keys: string[]) =>
    read(
      column,
      name =>
        keys.length === 0 ? 'FALSE' : dialect.mentions?.(name, keys) ?? 'TRUE',
      'FALSE',
    );

  const service = text('ServiceName');
  const category = text('ServiceCategory');
  const fields: Array<[expression: string, name: string]> = [
    [
      `coalesce(${text('ServiceProviderName')}, ${text('ProviderName')})`,
      'provider',
    ],
    [text('BillingAccountId'), 'billing_account_id'],
    [text('SubAccountId'), 'account_id'],
    [text('SubAccountName'), 'account_name'],
    [service, 'service'],
    [category, 'category'],
    [text('RegionId'), 'region'],
    [text('ResourceId'), 'resource_id'],
    [text('ResourceName'), 'resource_name'],
    [tag('Tags', reading.tagKeys, 'tags_mentioned'), 'tag'],
    [text('AllocatedResourceId'), 'allocated_resource_id'],
    [
      tag('AllocatedTags', reading.tagKeys, 'allocated_tags_mentioned'),
      'allocated_tag',
    ],
    [tag('Tags', reading.clusterTagKeys, 'tags_mentioned'), 'cluster'],
    [tag('Tags', reading.namespaceTagKeys, 'tags_mentioned'), 'namespace'],
    [
      `CASE WHEN ${isOneOf(category, [MACHINE_LEARNING_CATEGORY])} OR ${isOneOf(
        service,
        reading.machineLearningServices,
      )} THEN 1 ELSE 0 END`,
      'machine_learning',
    ],
    [
      `CASE WHEN ${isOneOf(service, reading.hostServices)} THEN 1 ELSE 0 END`,
      'host',
    ],
    [
      `CASE WHEN ${isOneOf(text('ChargeCategory'), ['tax'])} THEN 1 ELSE 0 END`,
      'tax',
    ],
    [text('BillingCurrency'), 'currency'],
    [time('BillingPeriodStart'), 'period_start'],
    [time('BillingPeriodEnd', time('BillingPeriodStart')), 'period_end'],
    [time('ChargePeriodStart'), 'charge_start'],
    [time('ChargePeriodEnd'), 'charge_end'],
    [decimal('EffectiveCost'), 'effective'],
    [decimal('BilledCost'), 'billed'],
    [
      `CASE WHEN ${isOneOf(text('ConsumedUnit'), HOUR_UNITS)} THEN ${decimal(
        'ConsumedQuantity',
      )} END`,
      'hours',
    ],
  ];
  const keys = [
    ...reading.tagKeys,
    ...reading.clusterTagKeys,
    ...reading.namespaceTagKeys,
  ];
  const wanted = [...columns.values()].map(name => dialect.identifier(name));
  const kept = keep.map(name => dialect.identifier(name));
  return `SELECT
  ${[
    ...kept,
    ...fields.map(([expression, name]) => `${expression} AS ${name}`),
  ].join(',\n  ')}
FROM (
  SELECT ${[...new Set([...wanted, ...kept])].join(', ')},
    ${mentions('Tags', keys)} AS tags_mentioned,
    ${mentions('AllocatedTags', reading.tagKeys)} AS allocated_tags_mentioned
  FROM ${about.from}${about.where ? `\n  WHERE ${about.where}` : ''}${
    dialect.fence ? `\n  ${dialect.fence}` : ''
  }
) AS bill`;
}

/** Engines make a join of a longer list, which takes them longer than to compare. */
function* chunks(values: readonly string[]): Iterable<readonly string[]> {
  for (let start = 0; start < values.length; start += 4) {
    yield values.slice(start, start + 4);
  }
}
