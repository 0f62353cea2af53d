import type { CostLine } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { CurrencyCheck } from './CurrencyCheck';

const line = (
  currency: string,
  item: Partial<CostLine['item']> = {},
  billingPeriod = '2026-11',
): CostLine => ({
  item: {
    provider: 'aws',
    billingAccountId: '1',
    service: 'Amazon SageMaker',
    machineLearning: true,
    tax: false,
    ...item,
  },
  billingPeriod,
  day: `${billingPeriod}-01`,
  currency,
  effective: '1',
  billed: '1',
  rows: 1,
});

const check = (...lines: CostLine[]) => {
  const currencies = new CurrencyCheck('finops.focus 2026-11');
  lines.forEach(one => currencies.check(one));
};

describe('CurrencyCheck', () => {
  it('lets accounts, providers and months have a currency each', () => {
    expect(() =>
      check(
        line('USD'),
        line('SGD', { billingAccountId: '2' }),
        line('EUR', { provider: 'azure' }),
        line('VND', {}, '2026-10'),
        line('USD', { accountId: '3' }),
      ),
    ).not.toThrow();
  });

  it('refuses two in one account and month', () => {
    expect(() => check(line('USD'), line('SGD', { accountId: '3' }))).toThrow(
      'finops.focus 2026-11: BillingCurrency: the table has both "SGD" and "USD" in the bill of account "1" for 2026-11',
    );
  });
});
