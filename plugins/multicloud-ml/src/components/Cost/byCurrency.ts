/** Rows by their currency, in the same order everywhere: amounts of different currencies are never added. */
export function byCurrency<T extends { currency: string }>(
  rows: T[],
): Array<{ currency: string; rows: T[] }> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.currency);
    if (group) group.push(row);
    else groups.set(row.currency, [row]);
  }
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([currency, members]) => ({
      currency,
      rows: members,
    }));
}
