import type { Side } from './Moves';
import type { TierFigures } from './walkBack';

const TIERS = 4;

type Added = Pick<TierFigures, 'models' | 'proved' | 'protected'>;

/** What models add up to, by owner and tier, kept as they come and go. */
export class TierSums {
  private readonly owners = new Map<number, TierFigures[]>();
  private readonly all: TierFigures[];

  /** @param day - Of which these are; null: now */
  constructor(private readonly day: number | null) {
    this.all = this.nothing();
  }

  add(side: Side, sign: 1 | -1): void {
    if (side.tier === 0) {
      return;
    }
    let own = this.owners.get(side.owner);
    if (!own) {
      own = this.nothing();
      this.owners.set(side.owner, own);
    }
    const { proved, protected: isProtected } = side;
    const added = { models: 1, proved, protected: isProtected ? 1 : 0 };
    addTo(own[side.tier - 1], added, sign);
    addTo(this.all[side.tier - 1], added, sign);
  }

  /** Of some owners together. */
  of(owners: readonly number[]): TierFigures[] {
    const sums = this.nothing();
    for (const owner of owners) {
      this.owners
        .get(owner)
        ?.forEach((own, index) => addTo(sums[index], own, 1));
    }
    return sums.filter(isSomething);
  }

  /** Of every owner. */
  together(): TierFigures[] {
    return this.all.filter(isSomething);
  }

  private nothing(): TierFigures[] {
    return Array.from({ length: TIERS }, (_, index) => ({
      day: this.day,
      tier: index + 1,
      models: 0,
      proved: 0,
      protected: 0,
    }));
  }
}

function addTo(
  sum: TierFigures,
  { models, proved, protected: count }: Added,
  sign: 1 | -1,
): void {
  sum.models += sign * models;
  sum.proved += sign * proved;
  sum.protected += sign * count;
}

function isSomething(sum: TierFigures): boolean {
  return sum.models !== 0 || sum.proved !== 0 || sum.protected !== 0;
}
