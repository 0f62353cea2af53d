import type { Decimal } from 'decimal.js';

/** What a deployment cost in a period, to reckon with. */
export interface PeriodSum {
  deployment: string;
  amount: Decimal;
  hours?: number;
}
