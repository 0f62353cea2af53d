import {
  FOCUS_COLUMN_NAMES,
  FOCUS_COLUMNS,
  type FocusColumn,
} from './FocusColumn';
import { quoteValue } from './quoteValue';

/** The FOCUS columns that a bill has, by what they are called there. @public */
export type ResolvedColumns = ReadonlyMap<FocusColumn, string>;

/**
 * Finds the FOCUS columns among those of a table or file. Engines that fold names write them in lower case, hence the
 * case does not matter.
 *
 * @returns the columns, and a sentence for each that is there twice and for those that are missing
 *
 * @public
 */
export function resolveColumns(names: Iterable<string>): {
  columns: ResolvedColumns;
  problems: Array<{ column: string; why: string }>;
} {
  const all = [...names];
  const byName = new Map<string, string[]>();
  for (const name of all) {
    const key = name.trim().toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), name]);
  }
  const columns = new Map<FocusColumn, string>();
  const problems: Array<{ column: string; why: string }> = [];
  for (const column of FOCUS_COLUMN_NAMES) {
    const [first, ...others] = byName.get(column.toLowerCase()) ?? [];
    if (first !== undefined) {
      columns.set(column, first);
    }
    if (others.length > 0) {
      problems.push({
        column,
        why: `the column is there ${others.length + 1} times; keep one of them`,
      });
    }
  }
  const missing = FOCUS_COLUMN_NAMES.filter(
    column => FOCUS_COLUMNS[column].required && !columns.has(column),
  ).map(String);
  if (!columns.has('ServiceProviderName') && !columns.has('ProviderName')) {
    missing.push('ServiceProviderName or ProviderName');
  }
  const [first, ...others] = missing;
  if (first !== undefined) {
    problems.push({
      column: first,
      why: `${
        others.length === 0
          ? 'the column is missing'
          : `the column is missing, and so ${
              others.length === 1 ? 'is' : 'are'
            } ${others.join(', ')}`
      }; found ${describe(
        all,
      )}; export the bill in the FOCUS format, with every column that it requires`,
    });
  }
  return { columns, problems };
}

function describe(names: string[]): string {
  const shown = names.slice(0, 5).map(quoteValue);
  return names.length === 0
    ? 'no column at all'
    : `${names.length} column${names.length === 1 ? '' : 's'}: ${shown.join(
        ', ',
      )}${names.length > shown.length ? ' …' : ''}`;
}
