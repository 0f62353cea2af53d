/**
 * The values met on the way up from a node, its own first, each once; breadth first, so that the nearest comes
 * first. Cycles end.
 */
export function chainOf(
  start: string,
  own: ReadonlyMap<string, string>,
  parents: ReadonlyMap<string, readonly string[]>,
): string[] {
  const values = new Set<string>();
  const seen = new Set([start]);
  // A Set that grows while it is iterated visits what was added, in order.
  for (const node of seen) {
    const value = own.get(node);
    if (value) {
      values.add(value);
    }
    for (const parent of [...(parents.get(node) ?? [])].sort()) {
      seen.add(parent);
    }
  }
  return [...values];
}
