import type {
  CostAmount,
  ModelCost,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { byCurrency, totalOf } from '../Cost';

const STANDING_BY: readonly string[] = ['standby', 'backup'];
const SERVING: readonly string[] = ['primary', 'replica'];

/** What standing by costs in one currency. */
export interface StandbyShare extends CostAmount {
  /** In whole per cent of what serving costs; absent where that is nothing. */
  share?: number;
}

/** What standbys and backups cost against primary and replicas, by currency; none where none is on a bill. */
export function standbyShares(roles: ModelCost['roles']): StandbyShare[] {
  return byCurrency(roles).flatMap(({ currency, rows }) => {
    const sumOf = (wanted: readonly string[]) =>
      rows
        .filter(({ role }) => wanted.includes(role))
        .map(({ amount }) => amount);
    const standby = sumOf(STANDING_BY);
    if (standby.length === 0) return [];
    const amount = totalOf(standby);
    const serving = Number(totalOf(sumOf(SERVING)));
    return [
      {
        currency,
        amount,
        share:
          serving > 0
            ? Math.trunc((100 * Number(amount)) / serving + 1e-7)
            : undefined,
      },
    ];
  });
}
