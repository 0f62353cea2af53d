/**
 * How one SQL engine writes what the sums of a bill need. Methods take the name of a column as the engine knows it, or
 * an expression, and return an expression.
 *
 * A value that cannot be read is NULL, never an error: the row is then counted as bad.
 *
 * @public
 */
export interface SqlDialect {
  /** For instance `duckdb`. */
  readonly id: string;
  /**
   * What stands at the end of a step of a query so that its expressions are worked out once for each row. Left out where
   * the engine does so anyway, and does not put them in wherever the next step names them.
   */
  readonly fence?: string;
  /** A quoted identifier, safe whatever the name holds. */
  identifier(name: string): string;
  /** A text literal, safe whatever the text holds. */
  literal(text: string): string;
  /**
   * The column as text; NULL where it is empty or the word `NULL` in capitals, which some exports write. It is not
   * trimmed: that is done after summing, on far fewer rows.
   */
  text(column: string): string;
  /**
   * The column as an exact decimal with 18 decimals, as wide as the engine has them. Text may have an exponent. A
   * floating-point number counts as its shortest decimal text, never as its binary value. Not a number, or too large:
   * NULL.
   */
  decimal(column: string): string;
  /**
   * The column as a `TIMESTAMP`, UTC. What is read: `YYYY-MM-DD HH:MM:SS` (UTC), RFC 3339, or a time type of the engine.
   */
  time(column: string): string;
  /** The UTC day of a time, in whatever type groups fastest. */
  day(time: string): string;
  /** The first day of the UTC month of a time, in the type of {@link SqlDialect.day}. */
  month(time: string): string;
  /** A day as text, `YYYY-MM-DD`. */
  dayText(day: string): string;
  /**
   * The value of the first of `keys` that the tags of the column carry, as text, with blanks around it trimmed; NULL
   * when none does or the value is empty. Keys compare without case, blanks around those of the bill do not count.
   *
   * @param column - JSON text, or a map of the engine
   * @param keys - as configured, at least one
   */
  tag(column: string, keys: readonly string[]): string;
  /**
   * A cheap condition that is true wherever {@link SqlDialect.tag} would find one of `keys`, and mostly false elsewhere:
   * most rows carry none. Left out, every row is looked at closely.
   */
  mentions?(column: string, keys: readonly string[]): string;
  /** A sum of decimals as plain decimal text, without exponent. */
  decimalText(decimal: string): string;
}
