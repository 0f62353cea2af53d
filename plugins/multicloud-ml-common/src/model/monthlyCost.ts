import type { MonthlyCost } from './MlModel';
import { isCurrency, MOST_MONTHLY_COST } from './currencies';

const COST = /^(\d{1,13}(?:\.\d{1,12})?) ([A-Za-z]{3})$/;

/**
 * Reads a run-rate as the annotation `multicloud-ml.io/monthly-cost` writes it: an amount without separators, a blank
 * and an ISO 4217 code. Undefined when the text is anything else.
 *
 * @example
 * ```ts
 * parseMonthlyCost('8420 USD'); // { amount: 8420, currency: 'USD' }
 * ```
 *
 * @public
 */
export function parseMonthlyCost(text: string): MonthlyCost | undefined {
  const match = COST.exec(text.trim());
  if (!match) {
    return undefined;
  }
  const amount = Number(match[1]);
  const currency = match[2].toUpperCase();
  return amount <= MOST_MONTHLY_COST && isCurrency(currency)
    ? { amount, currency }
    : undefined;
}

const THREE_DIGITS = new Intl.NumberFormat('en-US', {
  maximumSignificantDigits: 3,
  useGrouping: false,
});

/**
 * Writes a run-rate with three significant digits: `8420 USD`.
 *
 * @public
 */
export function formatMonthlyCost(cost: MonthlyCost): string {
  return `${THREE_DIGITS.format(cost.amount)} ${cost.currency}`;
}
