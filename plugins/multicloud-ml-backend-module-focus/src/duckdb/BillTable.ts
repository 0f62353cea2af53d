/** A file of a delivery, ready to be read by DuckDB. */
export interface BillPart {
  /** What people know it by. */
  key: string;
  /** A link to it, or what was unpacked of it, under a name of our own. */
  path: string;
  format: 'csv' | 'parquet';
  /** Its columns in order, with DuckDB's types. */
  columns: ReadonlyMap<string, string>;
}

/** Parts with the same columns, read as one table. */
export interface BillTable {
  parts: BillPart[];
  format: BillPart['format'];
  columns: BillPart['columns'];
}

/** Puts parts with the same columns together; most bills are one table. */
export function groupIntoTables(parts: BillPart[]): BillTable[] {
  const tables = new Map<string, BillTable>();
  for (const part of parts) {
    const { format, columns } = part;
    const key = JSON.stringify([format, ...columns]);
    const table = tables.get(key) ?? { parts: [], format, columns };
    table.parts.push(part);
    tables.set(key, table);
  }
  return [...tables.values()];
}
