/** What somebody entered for one model and one month. */
export interface EnteredCost {
  /** `YYYY-MM`. */
  month: string;
  /** Entity ref, or name, as it was written. */
  entity: string;
  deployment?: string;
  /** Provider id, lower case. */
  provider: string;
  region?: string;
  account?: string;
  service: string;
  /** Plain decimal text, for the whole month. */
  amount: string;
  /** ISO 4217. */
  currency: string;
}
