/**
 * Configured monthly exchange rates, for display only: sums are kept in the currency of the bill.
 *
 * @public
 */
export interface RateTable {
  /**
   * Converts an amount with its month's rate, else with that of the latest month before it. A rate the other way round is
   * inverted only where there is none in this direction. Undefined when no rate is known.
   */
  convert(
    from: {
      /** Plain decimal text. */
      amount: string;
      /** ISO 4217. */
      currency: string;
      /** `YYYY-MM`. */
      month: string;
    },
    to: string,
  ): ConvertedAmount | undefined;
}

/** @public */
export interface ConvertedAmount {
  /** Rounded half-even to 18 decimals. */
  amount: string;
  /** Units of the currency asked for, for one of the bill's; of an inverted rate, rounded half-even to 18 decimals. */
  rate: string;
}
