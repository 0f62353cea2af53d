import type { CostOverview } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { byCurrency } from '../Cost';
import { isAttributed } from './restWords';

/**
 * How much of each currency found its model, 0 to 100; no share where the total is not positive. It is what is left of
 * the whole, so that it agrees with the lines without a model.
 */
export function attributedShares(
  methods: CostOverview['methods'],
): Array<{ currency: string; share?: number }> {
  return byCurrency(methods).map(({ currency, rows }) => {
    if (rows.some(({ share }) => share === undefined)) return { currency };
    const share = rows
      .filter(({ method }) => isAttributed(method))
      .reduce((sum, row) => sum + (row.share ?? 0), 0);
    return { currency, share: Math.max(0, Math.min(100, share)) };
  });
}
