import type {
  CostAmount,
  CostTerms,
  RateTable,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { type Units, fromUnits, toUnits } from '../queries/units';

/** An amount of one currency. */
export interface Sum {
  units: Units;
  currency: string;
}

/**
 * Shows the amounts of one answer in the currency that the caller asks for, and keeps what it did: which rates it used,
 * and which currencies have none and stay as billed. Without a currency everything stays as billed.
 */
export class DisplayCurrency {
  private readonly rates = new Map<
    string,
    { from: string; month: string; rate: string }
  >();
  private readonly missing = new Set<string>();

  constructor(
    private readonly table: RateTable,
    private readonly to: string | undefined,
  ) {}

  /** @param day - A day or month whose rate counts. */
  show({ units, currency }: Sum, day: string): Sum {
    if (this.to === undefined || this.to === currency) {
      return { units, currency };
    }
    const month = day.slice(0, 7);
    const converted = this.table.convert(
      { amount: fromUnits(units), currency, month },
      this.to,
    );
    if (!converted) {
      this.missing.add(currency);
      return { units, currency };
    }
    this.rates.set(`${currency} ${month}`, {
      from: currency,
      month,
      rate: converted.rate,
    });
    return { units: toUnits(converted.amount), currency: this.to };
  }

  /** The same for an amount that is text already. */
  showAmount(amount: CostAmount, day: string): CostAmount {
    return this.showUnits(
      { units: toUnits(amount.amount), currency: amount.currency },
      day,
    );
  }

  /** The same as text. */
  showUnits(sum: Sum, day: string): CostAmount {
    const { units, currency } = this.show(sum, day);
    return { amount: fromUnits(units), currency };
  }

  /** How much of the currency shown one unit of another stands for; undefined where it stays as billed. */
  rateOf(currency: string, day: string): string | undefined {
    if (this.to === undefined) {
      return undefined;
    }
    return this.to === currency
      ? '1'
      : this.table.convert(
          { amount: '1', currency, month: day.slice(0, 7) },
          this.to,
        )?.rate;
  }

  /** What was done so far, as the API tells it. */
  terms(): Pick<CostTerms, 'conversion'> {
    return this.to === undefined
      ? {}
      : {
          conversion: {
            to: this.to,
            rates: [...this.rates]
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([, rate]) => rate),
            missing: [...this.missing].sort(),
          },
        };
  }
}
