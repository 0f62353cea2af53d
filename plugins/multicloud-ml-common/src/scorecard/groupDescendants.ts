/**
 * A group and all groups below it. Safe for group trees that run in circles: every group is visited once.
 *
 * @example
 * ```ts
 * groupDescendants(new Map([['a', ['b']], ['b', ['c', 'a']]]), 'a'); // Set { 'a', 'b', 'c' }
 * ```
 *
 * @param parents - The children of each group, by entity ref.
 * @param root - Always part of the result.
 * @public
 */
export function groupDescendants(
  parents: ReadonlyMap<string, readonly string[]>,
  root: string,
): Set<string> {
  const found = new Set([root]);
  // A Set is iterated in order of insertion, what is added on the way included.
  for (const group of found) {
    for (const child of parents.get(group) ?? []) {
      found.add(child);
    }
  }
  return found;
}
