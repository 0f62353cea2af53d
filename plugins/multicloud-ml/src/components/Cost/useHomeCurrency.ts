import { configApiRef, useApi } from '@backstage/frontend-plugin-api';

/**
 * The currency that costs are shown in unless somebody chooses otherwise (`multicloudMl.costs.currency`); none: as
 * billed. The backend refuses to start with a value that is no currency, so the pages need not say what is wrong with it.
 */
export function useHomeCurrency(): string | undefined {
  const currency = useApi(configApiRef).getOptionalString(
    'multicloudMl.costs.currency',
  );
  return currency !== undefined && isCurrency(currency) ? currency : undefined;
}

/** Whether a text has the shape of an ISO 4217 code. */
export function isCurrency(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}
