import type { CostLine } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { quoteValue } from '@multicloud-ml/backstage-plugin-multicloud-ml-focus-node';
import { BillRefusedError } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';

/**
 * Finds two currencies within one billing account and billing period. A bill has one (FOCUS `BillingCurrency`), so two
 * mean that bills were mixed up or a column slipped, as in files.
 */
export class CurrencyCheck {
  readonly #file: string;
  readonly #currencies = new Map<string, string>();

  /** @param file - what is read, as people know it */
  constructor(file: string) {
    this.#file = file;
  }

  /** @throws BillRefusedError when the line's currency is another than before */
  check({ item, billingPeriod, currency }: CostLine): void {
    const key = JSON.stringify([
      item.provider,
      item.billingAccountId,
      billingPeriod,
    ]);
    const before = this.#currencies.get(key);
    if (before !== undefined && before !== currency) {
      const [first, second] = [before, currency].sort().map(quoteValue);
      throw new BillRefusedError([
        {
          file: this.#file,
          column: 'BillingCurrency',
          why: `the table has both ${first} and ${second} in the bill of account ${quoteValue(
            item.billingAccountId ?? '',
          )} for ${billingPeriod}, and a bill has one currency; correct its rows`,
        },
      ]);
    }
    this.#currencies.set(key, currency);
  }
}
