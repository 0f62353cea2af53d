import type { FocusColumn } from './FocusColumn';

/** Why a row of a bill cannot be counted. */
export interface RowCheck {
  /** Column that is at fault. */
  column: FocusColumn;
  /** What is allowed, and what to do; the value is put before it. */
  why: string;
  /** A condition over the columns of the reading, true for a bad row. Never NULL. */
  bad: string;
}

const outOfTime = (time: string) =>
  `NOT coalesce(${time} BETWEEN TIMESTAMP '2000-01-01 00:00:00' AND TIMESTAMP '2999-12-31 00:00:00', FALSE)`;

/**
 * What every row has to keep, over the columns of `readRowsSql`. Rows that do not are counted and listed, and are in no
 * sum.
 *
 * Sources: FOCUS 1.0 to 1.4, the columns named: costs and periods are never null, a period ends after it starts (its end
 * is exclusive), a currency is an ISO 4217 code.
 */
export const ROW_CHECKS: readonly RowCheck[] = [
  {
    column: 'EffectiveCost',
    why: 'is not a decimal number such as 12.5 or -1e-7, below 10^20',
    bad: 'effective IS NULL',
  },
  {
    column: 'BilledCost',
    why: 'is not a decimal number such as 12.5 or -1e-7, below 10^20',
    bad: 'billed IS NULL',
  },
  {
    column: 'BillingCurrency',
    why: 'is not a currency of three letters such as USD',
    bad: 'currency IS NULL OR (length(currency) <> 3 AND length(trim(currency)) <> 3)',
  },
  {
    column: 'ProviderName',
    why: 'names no provider',
    bad: 'provider IS NULL',
  },
  {
    column: 'BillingPeriodStart',
    why: 'is not a time such as 2026-11-01T00:00:00Z, of the year 2000 or later',
    bad: outOfTime('period_start'),
  },
  {
    column: 'ChargePeriodStart',
    why: 'is not a time such as 2026-11-01T00:00:00Z, of the year 2000 or later',
    bad: outOfTime('charge_start'),
  },
  {
    column: 'ChargePeriodEnd',
    why: 'is not a time at or after the start of the charge period',
    bad: 'charge_end IS NULL OR charge_end < charge_start',
  },
  {
    column: 'BillingPeriodEnd',
    why: 'is before the start of the billing period',
    bad: 'coalesce(period_end < period_start, FALSE)',
  },
];
