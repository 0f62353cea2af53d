/** A row of `cost_run_rates`: what the bill says of a model, for its assessment. */
export interface RunRateRow {
  entity_ref: string;
  /** Plain digits, three of them significant. */
  amount: string;
  currency: string;
  /** Last whole day that the bill covers. */
  as_of: string;
  source: string;
  /** JSON list of the other currencies that the bill names the model in. */
  others: string;
  /** JSON list of the currencies that were converted into `currency`. */
  converted: string;
}

export const RUN_RATE_COLUMNS: Array<keyof RunRateRow> = [
  'entity_ref',
  'amount',
  'currency',
  'as_of',
  'source',
  'others',
  'converted',
];
