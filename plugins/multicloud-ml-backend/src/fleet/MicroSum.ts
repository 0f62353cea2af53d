const UNIT = 1_000_000;
/** Splits a figure of points, which is below 10⁸ millionths. */
const HALF = 10_000;

/**
 * Exact sums of amounts in millionths, and of amounts times points. Whole numbers in parts so small that a million of
 * them can be added before a double loses any: big integers would take many times as long.
 */
export class MicroSum {
  private whole = 0;
  private rest = 0;
  /** Of the products: by thirds of the amount, each by halves of the points. */
  private readonly products = [0, 0, 0, 0, 0, 0];

  add(micros: number): void {
    const whole = Math.floor(micros / UNIT);
    this.whole += whole;
    this.rest += micros - whole * UNIT;
  }

  /** @param points - in millionths, at most 100 */
  addProduct(micros: number, points: number): void {
    const upper = Math.floor(points / HALF);
    const lower = points - upper * HALF;
    let left = micros;
    for (let part = 0; part < 3; part++) {
      const next = Math.floor(left / UNIT);
      const third = part < 2 ? left - next * UNIT : left;
      this.products[part * 2] += third * lower;
      this.products[part * 2 + 1] += third * upper;
      left = next;
    }
  }

  merge(other: MicroSum): void {
    this.whole += other.whole;
    this.rest += other.rest;
    other.products.forEach((product, index) => {
      this.products[index] += product;
    });
  }

  /** In millionths. */
  get total(): bigint {
    return BigInt(this.whole) * BigInt(UNIT) + BigInt(this.rest);
  }

  /** Σ amount · points, both in millionths. */
  get totalOfProducts(): bigint {
    return this.products.reduce(
      (sum, product, index) =>
        sum +
        BigInt(product) *
          BigInt(UNIT) ** BigInt(Math.floor(index / 2)) *
          (index % 2 === 1 ? BigInt(HALF) : 1n),
      0n,
    );
  }
}
