import {
  type ModelSummary,
  RECOVERY_STATUSES,
  TIERS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { GAIN_COLUMNS, SCALE } from '../assessment/AssessmentRow';
import { gradeNamed } from '../assessment/gradeNamed';
import { residencyNamed } from '../assessment/residencyNamed';
import type { FleetTable } from './FleetTable';
import type { FleetView } from './FleetView';

/** One model of the fleet as the API tells it, with its cost only where the caller may see it. */
export function summaryOf(view: FleetView, row: number): ModelSummary {
  const { table } = view;
  return {
    entityRef: table.entityRefs[row],
    title: table.titles[row],
    ...stated('ownerRef', table.owner.at(row)),
    ...stated('lifecycle', table.lifecycle.at(row)),
    tier: TIERS[table.tier[row] - 1],
    tierAssumed: table.tierAssumed[row] === 1,
    proved: table.proved[row] / SCALE,
    possible: table.possible[row] / SCALE,
    coverage: table.coverage[row] / SCALE,
    grade: gradeNamed(table.grade.at(row)),
    recovery: RECOVERY_STATUSES[table.recovery[row]],
    residency: residencyNamed(table.residency.at(row)),
    ...stated('provider', table.provider.at(row)),
    ...stated('region', table.region.at(row)),
    sites: table.places.at(row).sites,
    ...costOf(view, row),
    ...biggestGainOf(table, row),
    ...(!Number.isNaN(table.drillDueAt[row]) && {
      drillDueAt: new Date(table.drillDueAt[row]).toISOString(),
    }),
    ...(table.exempted[row] > 0 && { exempted: table.exempted[row] }),
    warnings: table.warnings[row],
    stale: table.stale[row] === 1,
    assessedAt: new Date(table.assessedAt[row]).toISOString(),
  };
}

/** Whether the model's cost is left out because the caller may not see it. */
export function hidesCost({ showsCost }: FleetView, row: number): boolean {
  return showsCost !== undefined && !showsCost(row);
}

/** Millionths of its currency; undefined when unknown, or not for the caller to see. */
export function knownCost(view: FleetView, row: number): number | undefined {
  const micros = view.table.cost[row];
  return Number.isNaN(micros) || hidesCost(view, row) ? undefined : micros;
}

function costOf(
  view: FleetView,
  row: number,
): Pick<ModelSummary, 'monthlyCost'> {
  const micros = knownCost(view, row);
  return micros === undefined
    ? {}
    : {
        monthlyCost: {
          amount: micros / SCALE,
          currency: view.table.currency.at(row),
        },
      };
}

/** The first of those that give most. */
function biggestGainOf(
  { gains }: FleetTable,
  row: number,
): Pick<ModelSummary, 'biggestGain'> {
  let biggest = 0;
  gains.forEach((gain, index) => {
    if (gain[row] > gains[biggest][row]) {
      biggest = index;
    }
  });
  return gains[biggest][row] > 0
    ? {
        biggestGain: {
          criterion: GAIN_COLUMNS[biggest].criterion,
          points: gains[biggest][row] / SCALE,
        },
      }
    : {};
}

function stated<K extends string>(
  key: K,
  text: string,
): { [key in K]?: string } {
  const found: { [key in K]?: string } = {};
  if (text !== '') {
    found[key] = text;
  }
  return found;
}
