import type { CostTerms } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Reading } from '../queries/amountColumns';
import type { Period } from '../queries/days';
import type { DisplayCurrency } from './DisplayCurrency';

/** How the amounts of an answer are to be read; ask for it last, when every amount has been shown. */
export function toTerms(
  { basis, tax }: Reading,
  periods: { asOf: string; period: Period; previousPeriod: Period } | undefined,
  display: DisplayCurrency,
  settling: boolean,
): CostTerms {
  return {
    basis,
    tax,
    ...periods,
    ...display.terms(),
    ...(settling && { settling }),
  };
}
