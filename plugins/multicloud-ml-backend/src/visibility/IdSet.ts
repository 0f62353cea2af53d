/** Ids of models, which are those of their rows in `assessments`. */
export interface IdSet extends Iterable<number> {
  has(id: number): boolean;
}

/**
 * One bit for each id up to the largest. Callers with conditions are many, and so are the models that each may see: a
 * hundred callers of a hundred thousand models take a megabyte or two like this, and 260 MB as sets.
 */
export class IdBits implements IdSet {
  private readonly bits: Uint8Array;

  constructor(ids: readonly number[]) {
    const largest = ids.reduce((most, id) => Math.max(most, id), 0);
    this.bits = new Uint8Array(Math.floor(largest / 8) + 1);
    for (const id of ids) {
      this.bits[Math.floor(id / 8)] |= 1 << id % 8;
    }
  }

  has(id: number): boolean {
    return ((this.bits[Math.floor(id / 8)] ?? 0) >> id % 8) % 2 === 1;
  }

  *[Symbol.iterator](): Iterator<number> {
    for (let id = 0; id < this.bits.length * 8; id++) {
      if (this.has(id)) {
        yield id;
      }
    }
  }
}
