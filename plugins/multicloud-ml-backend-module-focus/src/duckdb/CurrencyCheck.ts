import type { CostLine } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { quoteValue } from '@multicloud-ml/backstage-plugin-multicloud-ml-focus-node';
import { UnfitFileError } from './UnfitFileError';

/**
 * Finds a currency that changes within one billing account and billing period. A bill has one (FOCUS `BillingCurrency`),
 * so two mean that files were mixed up or a column slipped.
 */
export class CurrencyCheck {
  private readonly currencies = new Map<string, string>();

  /** @throws UnfitFileError when the line's currency is another than before */
  check({ item, billingPeriod, currency }: CostLine): void {
    const key = `${item.provider}\n${item.billingAccountId}\n${billingPeriod}`;
    const before = this.currencies.get(key);
    if (before !== undefined && before !== currency) {
      const [first, second] = [before, currency].sort().map(quoteValue);
      throw new UnfitFileError(
        `has both ${first} and ${second} in the bill of account ${quoteValue(
          item.billingAccountId ?? '',
        )} for ${billingPeriod}, and a bill has one currency; have it delivered again`,
        'BillingCurrency',
      );
    }
    this.currencies.set(key, currency);
  }
}
