import { formatCount } from './formatNumbers';

/** An amount with its currency code, whole units rounded down; cents below 10: `8,420 USD`, `0.42 USD`. */
export function formatMoney(cost: {
  amount: number;
  currency: string;
}): string {
  const shown =
    cost.amount < 10
      ? String(Math.floor(cost.amount * 100 + 1e-7) / 100)
      : formatCount(Math.floor(cost.amount + 1e-7));
  return `${shown} ${cost.currency}`;
}
