/** The records of a CSV text, as texts; the word NULL without quotation marks is null. */
export function readCsv(text: string): Array<Record<string, string | null>> {
  const records: Array<Array<string | null>> = [[]];
  for (const [, cell, end] of text.matchAll(
    /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/g,
  )) {
    const quoted = cell.startsWith('"');
    const value = quoted ? cell.slice(1, -1).replaceAll('""', '"') : cell;
    records[records.length - 1].push(
      !quoted && value === 'NULL' ? null : value,
    );
    if (end !== ',') {
      records.push([]);
    }
  }
  const [header, ...rows] = records.filter(record => record.length > 1);
  return rows.map(row =>
    Object.fromEntries(header.map((name, index) => [String(name), row[index]])),
  );
}
