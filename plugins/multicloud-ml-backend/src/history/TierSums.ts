import type { Side } from './Moves';
import type { TierFigures } from './walkBack';

const TIERS = 4;

/** What models add up to, by owner and tier, kept as they come and go. */
export class TierSums {
  private readonly owners = new Map<number, TierFigures[]>();
  private readonly all: TierFigures[];

  /** @param day - Of which these are; null: now */
  constructor(private readonly day: number | null) {
    this.all = this.nothing();
  }

  add({ owner, tier, proved, protected: isProtected }: Side, sign: 1 | -1) {
    if (tier === 0) {
      return;
    }
    let own = this.owners.get(owner);
    if (!own) {
      own = this.nothing();
      this.owners.set(owner, own);
    }
    for (const sum of [own[tier - 1], this.all[tier - 1]]) {
      sum.models += sign;
      sum.proved += sign * proved;
      sum.protected += isProtected ? sign : 0;
    }
  }

  /** Of one owner. */
  of(owner: number): TierFigures[] {
    return (this.owners.get(owner) ?? []).filter(isSomething);
  }

  /** Of every owner together. */
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

function isSomething(sum: TierFigures): boolean {
  return sum.models !== 0 || sum.proved !== 0 || sum.protected !== 0;
}
