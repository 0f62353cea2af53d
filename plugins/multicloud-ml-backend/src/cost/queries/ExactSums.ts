import { type Units, unitsOf } from './units';

const PARTS = 4;
const HI_PART = 1_000_000_000;
const LO_PART = 1_000_000;

/**
 * A list of exact amounts that can be added to quickly. Each is four whole numbers below 10⁹ in size, of which several
 * million can be added before a double loses any: big integers would take many times as long.
 */
export class ExactSums {
  private readonly parts: number[] = [];

  /** Appends an amount as it is stored: in millionths, and the rest in 10⁻¹⁸. */
  push(hi: string, lo: string): void {
    const high = Number(hi);
    if (Number.isSafeInteger(high)) {
      const upper = Math.trunc(high / HI_PART);
      this.parts.push(upper, high - upper * HI_PART);
    } else {
      const exact = BigInt(hi);
      this.parts.push(
        Number(exact / BigInt(HI_PART)),
        Number(exact % BigInt(HI_PART)),
      );
    }
    const low = Number(lo);
    const upper = Math.trunc(low / LO_PART);
    this.parts.push(upper, low - upper * LO_PART);
  }

  /** Appends nothing, to be added to. */
  pushZero(): void {
    for (let part = 0; part < PARTS; part++) {
      this.parts.push(0);
    }
  }

  /** Adds one of another list's amounts to one of this. */
  add(at: number, other: ExactSums, from: number): void {
    for (let part = 0; part < PARTS; part++) {
      this.parts[at * PARTS + part] += other.parts[from * PARTS + part];
    }
  }

  /** Roughly, in millionths: enough to tell which of two is larger. */
  rough(at: number): number {
    return this.parts[at * PARTS] * HI_PART + this.parts[at * PARTS + 1];
  }

  /** Exactly. */
  units(at: number): Units {
    const part = (index: number) => BigInt(this.parts[at * PARTS + index]);
    return unitsOf(
      part(0) * BigInt(HI_PART) + part(1),
      part(2) * BigInt(LO_PART) + part(3),
    );
  }
}
