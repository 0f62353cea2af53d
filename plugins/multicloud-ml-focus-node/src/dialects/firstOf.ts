/** The first of some values that is not NULL. Trino refuses a `coalesce` of one. */
export function firstOf(values: readonly string[]): string {
  return values.length === 1 ? values[0] : `coalesce(${values.join(', ')})`;
}
