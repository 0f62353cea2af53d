import {
  type ModelCost,
  forecastMonth,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import type { Reading } from '../queries/amountColumns';
import { coveredDays } from '../queries/coveredDays';
import { type Coverage, coverageKey } from '../queries/coverage';
import { type Period, addDays, daysOf } from '../queries/days';
import { sumBy } from '../queries/fold';
import { modelDays } from '../queries/modelSums';
import { fromUnits } from '../queries/units';
import type { DisplayCurrency } from './DisplayCurrency';

/** Enough for the weekly pattern that a forecast follows, and for a month. */
const DAYS_READ = 35;

type Day = ModelCost['days'][number];

/**
 * A model's costs by day and the forecast that follows from them. A day on which every bill of a currency has lines, and
 * none of this model, cost nothing; a day that one of them does not cover is unknown and left out.
 */
export async function modelDaily(
  knex: Knex,
  entityRef: string,
  reading: Reading,
  about: {
    coverage: readonly Coverage[];
    asOf: string;
    period: Period;
    today: string;
    display: DisplayCurrency;
  },
): Promise<Pick<ModelCost, 'days' | 'forecast'>> {
  const { coverage, asOf, display } = about;
  const read = { from: addDays(asOf, 1 - DAYS_READ), to: asOf };
  const covered = await coveredDays(knex, coverage, read);
  const shown = (await modelDays(knex, entityRef, reading, read)).map(row => ({
    ...row,
    ...display.show({ units: row.amount, currency: row.currency }, row.day),
  }));
  const known = sumBy(
    shown,
    row => `${row.day} ${row.currency}`,
    row => row.units,
  );
  const currencies = [...new Set(shown.map(row => row.currency))].sort();
  const series = currencies.map(currency => {
    const bills = [
      ...new Set(
        shown.filter(row => row.currency === currency).map(coverageKey),
      ),
    ];
    return daysOf(read).flatMap(day =>
      bills.every(bill => covered.get(bill)?.has(day))
        ? [
            {
              day,
              amount: fromUnits(known.get(`${day} ${currency}`)?.units ?? 0n),
              currency,
            },
          ]
        : [],
    );
  });

  const expected = await expectedOf(knex, entityRef, reading, about);
  const days: Day[] = series
    .flat()
    .filter(({ day }) => day >= about.period.from)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(day => {
      const anomaly = expected.get(`${day.day} ${day.currency}`);
      return { ...day, ...(anomaly && { anomaly }) };
    });
  return {
    days,
    forecast: series.flatMap(one => {
      const forecast =
        asOf.slice(0, 7) >= about.today.slice(0, 7) ||
        asOf >= addDays(about.today, -7)
          ? forecastMonth(one, asOf)
          : undefined;
      return forecast ? [{ ...forecast, currency: one[0].currency }] : [];
    }),
  };
}

/** What the weekly pattern expected of the days that left it: effective cost without tax, and of nothing else. */
async function expectedOf(
  knex: Knex,
  entityRef: string,
  { basis, tax }: Reading,
  about: { period: Period; display: DisplayCurrency },
): Promise<Map<string, { expected: string }>> {
  if (basis !== 'effective' || tax !== 'excluded') {
    return new Map();
  }
  const rows: Array<{ day: string; currency: string; expected: string }> =
    await knex('cost_anomalies')
      .select('day', 'currency', 'expected')
      .where({ entity_ref: entityRef })
      .whereBetween('day', [about.period.from, about.period.to]);
  return new Map(
    rows.map(row => {
      const { amount, currency } = about.display.showAmount(
        { amount: row.expected, currency: row.currency },
        row.day,
      );
      return [`${row.day} ${currency}`, { expected: amount }];
    }),
  );
}
