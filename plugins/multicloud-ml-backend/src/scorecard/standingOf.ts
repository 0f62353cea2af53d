import {
  RECOVERY_STATUSES,
  type Scorecard,
  type Standard,
  countExemptions,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { OpenExemption } from '../exemptions/loadOpenExemptions';
import type { FleetTable } from '../fleet/FleetTable';
import type { FleetView } from '../fleet/FleetView';
import { rollUpTeam } from './rollUpTeam';
import { type TeamFigures, teamFigures } from './teamFigures';

/** How models stand: rows of the fleet's table that the caller may see. */
export function standingOf(
  view: FleetView,
  rows: readonly number[],
  about: {
    standard: Standard;
    now: Date;
    /** At least those of these models. */
    exemptions: readonly OpenExemption[];
  },
): Pick<Scorecard, 'rollup' | 'worstT1' | 'costHidden' | 'asOf'> & {
  figures: TeamFigures[];
} {
  const { table } = view;
  const figures = teamFigures(view, rows, about.now);
  const { asOf, ...rollup } = rollUpTeam(view, rows, figures, about.standard);
  const worst = worstT1(table, rows);
  return {
    rollup: {
      ...rollup,
      exemptions: countExemptions(
        exemptionsOf(table, rows, about.exemptions),
        about.now,
      ),
    },
    ...(worst !== undefined && {
      worstT1: {
        entityRef: table.entityRefs[worst],
        title: table.titles[worst],
        recovery: RECOVERY_STATUSES[table.recovery[worst]],
      },
    }),
    ...(figures.some(one => one.costHidden > 0) && { costHidden: true }),
    ...(asOf && { asOf }),
    figures,
  };
}

function exemptionsOf(
  table: FleetTable,
  rows: readonly number[],
  exemptions: readonly OpenExemption[],
): readonly OpenExemption[] {
  if (exemptions.length === 0) {
    return [];
  }
  const ids = new Set(rows.map(row => table.ids[row]));
  return exemptions.filter(one => ids.has(one.id));
}

/** By recovery status, then portability. */
function worstT1(
  table: FleetTable,
  rows: readonly number[],
): number | undefined {
  let worst: number | undefined;
  for (const row of rows) {
    if (
      table.tier[row] === 1 &&
      (worst === undefined || isWorse(table, row, worst))
    ) {
      worst = row;
    }
  }
  return worst;
}

function isWorse(table: FleetTable, row: number, than: number): boolean {
  const { recovery, proved, entityRefs } = table;
  return (
    (recovery[row] - recovery[than] ||
      proved[row] - proved[than] ||
      (entityRefs[row] < entityRefs[than] ? -1 : 1)) < 0
  );
}
