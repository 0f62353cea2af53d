import {
  type CriterionId,
  TIERS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { FleetView } from '../fleet/FleetView';
import { knownCost } from '../fleet/summaryOf';
import { FigureSums } from './FigureSums';

const DAY_MS = 86_400_000;

/** What the models of one tier, provider and currency add up to. */
export interface TeamFigures {
  tier: number;
  /** Absent when unknown. */
  provider?: string;
  /** Absent when the cost is unknown. */
  currency?: string;
  models: number;
  /** Models whose cost the caller may not see. */
  costHidden: number;
  stale: number;
  /** In millionths. */
  amount: bigint;
  /** Σ amount · proved, both in millionths. */
  weighted: bigint;
  drillsOverdue: number;
  drillsDueIn30Days: number;
  /** Oldest assessment (RFC 3339). */
  asOf: string;
  /** Millionths of a point still to gain, and how many models have any. */
  gains: Array<{ criterion: CriterionId; total: number; gaining: number }>;
}

/** Everything that is added up by tier, provider and currency, in one pass over the rows. */
export function teamFigures(
  view: FleetView,
  rows: readonly number[],
  now: Date,
): TeamFigures[] {
  const { table } = view;
  const providers = table.provider.values.length;
  // One number for each combination; currency 0 stands for none.
  const keyOf = (row: number, micros: number | undefined) => {
    const currency = micros === undefined ? 0 : table.currency.codes[row] + 1;
    return (
      (currency * providers + table.provider.codes[row]) * TIERS.length +
      table.tier[row]
    );
  };
  const groups: FigureSums[] = [];
  const time = { now: now.getTime(), soon: now.getTime() + 30 * DAY_MS };
  for (const row of rows) {
    const micros = knownCost(view, row);
    const key = keyOf(row, micros);
    groups[key] ??= new FigureSums(view, row);
    groups[key].add(row, micros, time);
  }
  return Object.values(groups).map(group => group.figures());
}
