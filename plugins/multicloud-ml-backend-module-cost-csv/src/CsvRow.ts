/** Columns that a file of entered costs may have; `note` is for people and is not read. */
export const COLUMNS = [
  'month',
  'entity',
  'deployment',
  'provider',
  'region',
  'account',
  'service',
  'amount',
  'currency',
  'note',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Without these there is no cost to speak of. */
export const REQUIRED_COLUMNS: readonly Column[] = [
  'month',
  'entity',
  'amount',
  'currency',
];

/** One row as it was written: what its columns hold, trimmed; empty ones are left out. */
export interface CsvRow {
  /** In the file; 1 is the header. */
  line: number;
  cells: Partial<Record<Column, string>>;
  /** Why the row as a whole cannot be read. */
  broken?: string;
}
