/**
 * The sets that callers bring are kept for half a minute: while they are, one is looked up in far less time by place than
 * by hash.
 */
const marks = new WeakMap<ReadonlySet<number>, Uint8Array>();

/** Answers of an id whether the set has it. */
export function markedIds(
  wanted: ReadonlySet<number>,
): (id: number) => boolean {
  let marked = marks.get(wanted);
  if (!marked) {
    const largest = [...wanted].reduce((most, id) => Math.max(most, id), 0);
    marked = new Uint8Array(largest + 1);
    for (const id of wanted) {
      marked[id] = 1;
    }
    marks.set(wanted, marked);
  }
  const byId = marked;
  return id => byId[id] === 1;
}
