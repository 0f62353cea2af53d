import {
  splitAmount,
  type CostItem,
  type CostLine,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { EnteredCost } from './EnteredCost';

/**
 * The month's amount split exactly over its days, of which those before a day are returned: what is still to come of a
 * month that runs is not a cost yet.
 *
 * @param options - `before`: `YYYY-MM-DD`
 */
export function spreadOverDays(
  cost: EnteredCost,
  options: { before: string },
): CostLine[] {
  const days = daysOf(cost.month);
  const amounts = splitAmount(
    cost.amount,
    days.map(() => 1),
  );
  const item: CostItem = {
    provider: cost.provider,
    ...(cost.account !== undefined && { accountId: cost.account }),
    service: cost.service,
    ...(cost.region !== undefined && { region: cost.region }),
    machineLearning: true,
    tax: false,
    entered: {
      entityRef: cost.entity,
      ...(cost.deployment !== undefined && { deployment: cost.deployment }),
    },
  };
  return days
    .map((day, index) => ({
      item,
      billingPeriod: cost.month,
      day,
      currency: cost.currency,
      effective: amounts[index],
      billed: amounts[index],
      // Its days are one row of the file.
      rows: index === 0 ? 1 : 0,
    }))
    .filter(({ day }) => day < options.before);
}

function daysOf(month: string): string[] {
  const [year, number] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from(
    { length },
    (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`,
  );
}
