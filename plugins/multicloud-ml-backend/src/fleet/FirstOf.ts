/**
 * The first items in order, first first, without sorting the rest: what does not come before the last one kept costs one
 * comparison.
 *
 * @param compare - negative when the first comes first; never 0
 * @param rank - what `compare` compares first, as a number that is cheaper to have: what is above that of the last one kept
 * costs even less
 */
export class FirstOf<T> {
  /** In order. */
  readonly items: T[] = [];
  private lastRank = Infinity;

  constructor(
    private readonly most: number,
    private readonly compare: (a: T, b: T) => number,
    private readonly rank?: (item: T) => number,
  ) {}

  offer(item: T): void {
    const { items, most, compare, rank } = this;
    if (
      items.length === most &&
      ((rank && rank(item) > this.lastRank) ||
        compare(items[most - 1], item) < 0)
    ) {
      return;
    }
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (compare(items[middle], item) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    items.splice(low, 0, item);
    if (items.length > most) {
      items.pop();
    }
    if (rank && items.length === most) {
      this.lastRank = rank(items[most - 1]);
    }
  }
}
