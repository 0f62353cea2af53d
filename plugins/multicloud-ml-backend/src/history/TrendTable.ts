import { Moves, type Side } from './Moves';
import type { TierFigures } from './walkBack';

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
const TIERS = 5;

/**
 * How every model stands, and what each transition of some last days has added to that: all that a trend is counted from,
 * in memory. What is counted of a day never changes again, so that only what is new has to be read.
 */
export class TrendTable {
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
    this.models.set(model, side);
  }

  /** Takes a transition that is known to be in how models stand already. */
  keep({ day, model, old, fresh }: Move): void {
    this.version++;
    const moves = this.days.get(day) ?? new Moves();
    this.days.set(day, moves);
    moves.add(model, old, fresh);
  }

  /** Takes a transition that is new: the model stands as it says. */
  apply(move: Move): void {
    this.keep(move);
    if (move.fresh.tier === 0) {
      this.models.delete(move.model);
    } else {
      this.models.set(move.model, move.fresh);
    }
  }

  /**
   * What models add up to by tier, now and on each day after `since`, in one pass.
   *
   * @param isVisible - Which models count; absent: all
   */
  fleet(since: number, isVisible?: (model: number) => boolean): TierFigures[] {
    const sums = this.sums(since, () => 0, isVisible);
    return sums.get(0) ?? [];
  }

  /**
   * The same by owner.
   *
   * @param only - Which owners; absent: all
   */
  byOwner(
    since: number,
    isVisible?: (model: number) => boolean,
    only?: ReadonlySet<string>,
  ): Map<string, TierFigures[]> {
    const wanted = new Map(
      [...this.owners].flatMap(([ref, owner]) =>
        !only || only.has(ref) ? [[owner, ref] as const] : [],
      ),
    );
    const sums = this.sums(
      since,
      owner => (wanted.has(owner) ? owner : undefined),
      isVisible,
    );
    return new Map(
      [...wanted].map(([owner, ref]) => [ref, sums.get(owner) ?? []]),
    );
  }

  private sums(
    since: number,
    groupOf: (owner: number) => number | undefined,
    isVisible: ((model: number) => boolean) | undefined,
  ): Map<number, TierFigures[]> {
    // Decided once for each owner rather than for each of its models.
    const groups = Array.from({ length: this.owners.size + 1 }, (_, owner) =>
      groupOf(owner),
    );
    const result = new Map<number, TierFigures[]>();
    const addDay = (day: number | null, each: Moves['forEach']) => {
      const byGroup = new Map<number, TierFigures[]>();
      each((model, owner, tier, proved, isProtected, sign) => {
        const group = groups[owner];
        if (group === undefined || (isVisible && !isVisible(model))) {
          return;
        }
        let tiers = byGroup.get(group);
        if (!tiers) {
          tiers = Array.from({ length: TIERS }, (__, index) => ({
            day,
            tier: index,
            models: 0,
            proved: 0,
            protected: 0,
          }));
          byGroup.set(group, tiers);
        }
        const sum = tiers[tier];
        sum.models += sign;
        sum.proved += sign * proved;
        sum.protected += sign * isProtected;
      });
      for (const [group, tiers] of byGroup) {
        const rows = result.get(group) ?? [];
        result.set(group, rows);
        rows.push(
          ...tiers
            .slice(1)
            .filter(sum => sum.models || sum.proved || sum.protected),
        );
      }
    };
    addDay(null, visit =>
      this.models.forEach((side, model) =>
        visit(
          model,
          side.owner,
          side.tier,
          side.proved,
          side.protected ? 1 : 0,
          1,
        ),
      ),
    );
    for (const [day, moves] of this.days) {
      if (day > since) {
        addDay(day, visit => moves.forEach(visit));
      }
    }
    return result;
  }
}
