import { Moves, type Side } from './Moves';
import type { IdSet } from '../visibility/IdSet';
import { TrendSums } from './TrendSums';

/** A transition as the table takes it. */
export interface Move {
  day: number;
  /** Id of the model's row in `assessments`. */
  model: number;
  old: Side;
  fresh: Side;
}

/** Number of {@link TrendTable.owner} for models without an owner. */
const NOBODY = 0;

/**
 * How every model stands, and what each transition of some last days has added to that: all that a trend is counted from,
 * in memory. What is counted of a day never changes again, so that only what is new has to be read.
 */
export class TrendTable {
  /** Of all models. */
  readonly sums = new TrendSums();
  /** Counts up with every change. */
  version = 0;
  private readonly models = new Map<number, Side>();
  private readonly days = new Map<number, Moves>();
  private readonly owners = new Map<string, number>();

  /** The number that stands for an owner. */
  owner(ref: string | null): number {
    if (ref === null) {
      return NOBODY;
    }
    const known = this.owners.get(ref);
    if (known !== undefined) {
      return known;
    }
    const fresh = this.owners.size + 1;
    this.owners.set(ref, fresh);
    return fresh;
  }

  /** Says how a model stands before any transition is applied. */
  put(model: number, side: Side): void {
    this.version++;
    const before = this.models.get(model);
    if (before) {
      this.sums.count(before, -1);
    }
    this.models.set(model, side);
    this.sums.count(side, 1);
  }

  /** Takes a transition that is known to be in how models stand already. */
  keep({ day, model, old, fresh }: Move): void {
    this.version++;
    const moves = this.days.get(day) ?? new Moves();
    this.days.set(day, moves);
    moves.add(model, old, fresh);
    this.sums.move(day, old, -1);
    this.sums.move(day, fresh, 1);
  }

  /** Takes a transition that is new: the model stands as it says, or is gone where that has no tier. */
  apply(move: Move): void {
    this.keep(move);
    this.put(move.model, move.fresh);
    if (move.fresh.tier === 0) {
      this.models.delete(move.model);
    }
  }

  /** What some of the models add up to now, and with the days after `since`: in one pass. */
  sumsOf(counted: IdSet, since: number): TrendSums {
    const sums = new TrendSums();
    this.models.forEach((side, model) => {
      if (counted.has(model)) {
        sums.count(side, 1);
      }
    });
    for (const [day, moves] of this.days) {
      if (day > since) {
        moves.forEach((model, side, sign) => {
          if (counted.has(model)) {
            sums.move(day, side, sign);
          }
        });
      }
    }
    return sums;
  }
}
