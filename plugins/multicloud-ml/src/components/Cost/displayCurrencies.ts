import type { ConfigApi } from '@backstage/frontend-plugin-api';

/** The currencies that amounts can be converted to, by `multicloudMl.costs.rates`; none when no rate is configured. */
export function displayCurrencies(config: ConfigApi): string[] {
  const rates = config.getOptionalConfigArray('multicloudMl.costs.rates') ?? [];
  return [...new Set(rates.map(rate => rate.getString('to')))].sort();
}
