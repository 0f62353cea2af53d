import type { CostOverview } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { groupBy } from '../../assessment/groupBy';
import type { TeamModel } from '../queries/teamModels';
import { fromUnits, largestFirst } from '../queries/units';
import type { DisplayCurrency } from './DisplayCurrency';

const UNITS_IN_A_MILLIONTH = 10n ** 12n;

/** What people say of the models that no bill names, in the currencies shown, largest first. */
export function sumEntered(
  models: readonly TeamModel[],
  display: DisplayCurrency,
  day: string,
): CostOverview['entered'] {
  const entered = models.flatMap(model => model.entered ?? []);
  const shown = [...groupBy(entered, one => one.currency)].map(
    ([currency, all]) => ({
      ...display.show(
        {
          units: sumOf(all.map(one => one.micros)) * UNITS_IN_A_MILLIONTH,
          currency,
        },
        day,
      ),
      models: all.length,
    }),
  );
  return [...groupBy(shown, one => one.currency)]
    .map(([currency, all]) => ({
      units: sumOf(all.map(one => one.units)),
      currency,
      models: all.reduce((sum, one) => sum + one.models, 0),
    }))
    .sort((a, b) => largestFirst(a.units, b.units))
    .map(({ units, ...sum }) => ({ amount: fromUnits(units), ...sum }));
}

function sumOf(values: readonly bigint[]): bigint {
  return values.reduce((sum, one) => sum + one, 0n);
}
