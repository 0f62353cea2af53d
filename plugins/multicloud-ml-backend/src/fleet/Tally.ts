/** Counts rows by the code that a column has for them. */
export class Tally {
  private readonly byCode: number[] = [];

  constructor(private readonly codes: readonly number[]) {}

  add(row: number): void {
    const code = this.codes[row];
    this.byCode[code] = (this.byCode[code] ?? 0) + 1;
  }

  /** By value; a code may stand for several, and for none. */
  counts(valuesOf: (code: number) => readonly string[]): Map<string, number> {
    const counts = new Map<string, number>();
    this.byCode.forEach((count, code) => {
      for (const value of valuesOf(code)) {
        if (value !== '') {
          counts.set(value, (counts.get(value) ?? 0) + count);
        }
      }
    });
    return counts;
  }
}
