import type { Side } from './Moves';
import { TierSums } from './TierSums';
import type { TierFigures } from './walkBack';

/** What models add up to now, and what each day has added to that. */
export class TrendSums {
  private readonly now = new TierSums(null);
  private readonly days = new Map<number, TierSums>();

  /** Counts a model in, or out again. */
  count(side: Side, sign: 1 | -1): void {
    this.now.add(side, sign);
  }

  /** Adds a side of a transition to its day. */
  move(day: number, side: Side, sign: 1 | -1): void {
    let sums = this.days.get(day);
    if (!sums) {
      sums = new TierSums(day);
      this.days.set(day, sums);
    }
    sums.add(side, sign);
  }

  /** Of some owners together: now, and what each day after `since` added. */
  of(owners: readonly number[], since: number): TierFigures[] {
    return this.from(since).flatMap(sums => sums.of(owners));
  }

  /** The same of every owner. */
  together(since: number): TierFigures[] {
    return this.from(since).flatMap(sums => sums.together());
  }

  private from(since: number): TierSums[] {
    const days = [...this.days].flatMap(([day, sums]) =>
      day > since ? [sums] : [],
    );
    return [this.now, ...days];
  }
}
