import {
  parseAmount,
  sumAmounts,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** The exact sum of amounts of one currency; what is no amount is left out, so that a page never breaks over it. */
export function totalOf(amounts: string[]): string {
  return sumAmounts(
    amounts.map(parseAmount).filter(amount => amount !== undefined),
  );
}
