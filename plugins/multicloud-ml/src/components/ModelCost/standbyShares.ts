import type {
  CostAmount,
  ModelCost,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Locale } from '../../format';
import { byCurrency, totalOf } from '../Cost';

const STANDING_BY: readonly string[] = ['standby', 'backup'];
const SERVING: readonly string[] = ['primary', 'replica'];

/** What standing by costs in one currency. */
export interface StandbyShare extends CostAmount {
  /** In whole per cent of what serving costs; absent where that is nothing. */
  share?: number;
  /** Currencies in which serving is billed, where this one is not among them: the two are not compared. */
  servingIn: string[];
}

/** What standbys and backups cost against primary and replicas, by currency; none where none is on a bill. */
export function standbyShares(roles: ModelCost['roles']): StandbyShare[] {
  const serving = byCurrency(
    roles.filter(({ role }) => SERVING.includes(role)),
  ).map(({ currency, rows }) => ({
    currency,
    amount: Number(totalOf(rows.map(({ amount }) => amount))),
  }));
  return byCurrency(roles.filter(({ role }) => STANDING_BY.includes(role))).map(
    ({ currency, rows }) => {
      const amount = totalOf(rows.map(one => one.amount));
      const own = serving.find(one => one.currency === currency);
      return {
        currency,
        amount,
        share:
          own && own.amount > 0
            ? Math.trunc((100 * Number(amount)) / own.amount + 1e-7)
            : undefined,
        servingIn: own ? [] : serving.map(one => one.currency),
      };
    },
  );
}

/** The share in words: `17 % of serving`, or why there is none. */
export function shareWords(
  { share, servingIn }: StandbyShare,
  { t, format }: Locale,
): string {
  if (share !== undefined)
    return t('modelCost.share.ofServing', { percent: format.percent(share) });
  return servingIn.length > 0
    ? t('modelCost.share.otherCurrency', {
        currencies: servingIn.join(t('format.listSeparator')),
      })
    : t('modelCost.share.noServing');
}
