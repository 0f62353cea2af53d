import {
  TIERS,
  type Tier,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Reading } from './amountColumns';
import type { CurrentTable, Place } from './CurrentTable';
import { ExactSums } from './ExactSums';
import type { TeamModel } from './teamModels';
import type { Units } from './units';

/** What models of one tier cost in one way, at one place, in the trailing 30 days and in the 30 before. */
export interface CurrentGroup extends Place {
  tier: Tier;
  amount: Units;
  previous: Units;
  /** The models by their numbers in the table; one may be listed more than once. */
  models: number[];
}

/** The current costs of models, in one pass over their rows. */
export function currentGroups(
  table: CurrentTable,
  models: readonly TeamModel[],
  { basis, tax }: Reading,
): CurrentGroup[] {
  const amounts = table.column(basis);
  const previous = table.column(`previous_${basis}`);
  const found = new Map<
    number,
    { place: Place; tier: number; models: number[] }
  >();
  const indexOf = new Map<number, number>();
  const sums = new ExactSums();
  const sumsBefore = new ExactSums();
  for (const { id, tier } of models) {
    if (id === undefined) {
      continue;
    }
    const [start, end] = table.rowsOf(id);
    for (let row = start; row < end; row++) {
      const place = table.placeOf(row);
      if (tax === 'excluded' && table.places[place].tax) {
        continue;
      }
      const key = place * (TIERS.length + 1) + tier;
      let index = indexOf.get(key);
      if (index === undefined) {
        index = indexOf.size;
        indexOf.set(key, index);
        found.set(index, { place: table.places[place], tier, models: [] });
        sums.pushZero();
        sumsBefore.pushZero();
      }
      sums.add(index, amounts, row);
      sumsBefore.add(index, previous, row);
      found.get(index)?.models.push(id);
    }
  }
  return [...found].map(([index, group]) => ({
    ...group.place,
    tier: TIERS[group.tier - 1],
    amount: sums.units(index),
    previous: sumsBefore.units(index),
    models: group.models,
  }));
}
