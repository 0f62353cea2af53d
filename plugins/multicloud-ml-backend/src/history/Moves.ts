/** One side of a transition: how the model stood, as far as trends are counted from it. */
export interface Side {
  /** Number of the owner; 0: none. */
  owner: number;
  /** 1 to 4; 0: there was no model. */
  tier: number;
  /** Millionths of a point. */
  proved: number;
  protected: boolean;
}

const COLUMNS = 5;
const FIRST_SIZE = 64;

/** The transitions of one day, packed: 20 bytes for each side. */
export class Moves {
  private cells = new Int32Array(FIRST_SIZE * COLUMNS);
  private count = 0;

  /** The old side takes away from the day, the new one adds to it. */
  add(model: number, old: Side, fresh: Side): void {
    this.push(model, old, -1);
    this.push(model, fresh, 1);
  }

  /** Visits every side of which there was a model. */
  forEach(visit: (model: number, side: Side, sign: 1 | -1) => void): void {
    const { cells } = this;
    for (let at = 0; at < this.count * COLUMNS; at += COLUMNS) {
      const flags = cells[at + 4];
      visit(
        cells[at],
        {
          owner: cells[at + 1],
          tier: cells[at + 2],
          proved: cells[at + 3],
          protected: Math.abs(flags) === 2,
        },
        flags > 0 ? 1 : -1,
      );
    }
  }

  private push(model: number, side: Side, sign: 1 | -1): void {
    if (side.tier === 0) {
      return;
    }
    if (this.count * COLUMNS === this.cells.length) {
      const larger = new Int32Array(this.cells.length * 2);
      larger.set(this.cells);
      this.cells = larger;
    }
    this.cells.set(
      [
        model,
        side.owner,
        side.tier,
        side.proved,
        sign * (side.protected ? 2 : 1),
      ],
      this.count * COLUMNS,
    );
    this.count += 1;
  }
}
