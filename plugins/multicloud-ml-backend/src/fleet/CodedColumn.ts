/**
 * A column of few distinct values: each value once, and a small number for each row. What is asked of a value is then
 * decided once for each value rather than once for each row.
 */
export class CodedColumn<T> {
  /** By code. */
  readonly values: T[] = [];
  /** By row. */
  readonly codes: number[] = [];
  private readonly codeOf = new Map<string, number>();

  /** @param parse - makes the value of the text that stands for it */
  constructor(private readonly parse: (text: string) => T) {}

  set(row: number, text: string): void {
    let code = this.codeOf.get(text);
    if (code === undefined) {
      code = this.values.push(this.parse(text)) - 1;
      this.codeOf.set(text, code);
    }
    this.codes[row] = code;
  }

  /** Undefined where no row ever had the value. */
  codeFor(text: string): number | undefined {
    return this.codeOf.get(text);
  }

  at(row: number): T {
    return this.values[this.codes[row]];
  }

  /** Answers of a row whether its value passes. */
  test(passes: (value: T) => boolean): (row: number) => boolean {
    const passing = this.values.map(passes);
    const { codes } = this;
    return row => passing[codes[row]];
  }
}

/** A column of texts; null is the empty text. */
export function textColumn(): CodedColumn<string> {
  return new CodedColumn(text => text);
}
