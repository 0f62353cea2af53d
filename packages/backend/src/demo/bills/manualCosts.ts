import type { Billed } from './readEstate';

/** Vietnamese dong for one dollar. */
const DONG = 25_400;

/**
 * The month sheet of the own data centre, entered by hand: what no provider bills.
 *
 * @returns CSV
 */
export function manualCosts(
  estate: readonly Billed[],
  months: readonly Date[],
  today: Date,
): string {
  const rows = estate
    .filter(one => one.provider === 'on-prem')
    .flatMap(one =>
      months.map((month, index) =>
        [
          month.toISOString().slice(0, 7),
          `component:default/${one.model}`,
          one.deployment,
          one.provider,
          one.region,
          one.account,
          'Kubernetes on own servers',
          // Whole thousands, as people enter them; electricity went up at the turn of the year.
          Math.round(
            (one.monthly *
              DONG *
              (month.getUTCFullYear() < today.getUTCFullYear() ? 0.94 : 1) *
              (1 + index / 400)) /
              1000,
          ) * 1000,
          'VND',
        ].join(','),
      ),
    );
  return [
    'month,entity,deployment,provider,region,account,service,amount,currency',
    ...rows,
    '',
  ].join('\n');
}
