import {
  RECOVERY_STATUSES,
  type Rollup,
  type Scorecard,
  type Standard,
  countExemptions,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { OpenExemption } from '../exemptions/loadOpenExemptions';
import type { FleetTable } from '../fleet/FleetTable';
import type { FleetView } from '../fleet/FleetView';
import { rollUpTeam } from './rollUpTeam';
import { type TeamFigures, teamFigures } from './teamFigures';

/** How models stand, but for their exemptions, with the figures that this is added up from. */
export interface Standing
  extends Pick<Scorecard, 'worstT1' | 'costHidden' | 'asOf'> {
  rollup: Omit<Rollup, 'exemptions'>;
  figures: TeamFigures[];
}

/** How models stand: rows of the fleet's table that the caller may see. */
export function standingOf(
  view: FleetView,
  rows: readonly number[],
  about: { standard: Standard; now: Date },
): Standing {
  const { table } = view;
  const figures = teamFigures(view, rows, about.now);
  const { asOf, ...rollup } = rollUpTeam(view, rows, figures, about.standard);
  const worst = worstT1(table, rows);
  return {
    rollup,
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

/**
 * The same with the exemptions, which change without the models.
 *
 * @param exemptions - at least those of these models
 */
export function withExemptions(
  { figures: _figures, rollup, ...standing }: Standing,
  exemptions: readonly OpenExemption[],
  {
    table,
    rows,
    now,
  }: { table: FleetTable; rows: readonly number[]; now: Date },
): Pick<Scorecard, 'rollup' | 'worstT1' | 'costHidden' | 'asOf'> {
  return {
    ...standing,
    rollup: {
      ...rollup,
      exemptions: countExemptions(exemptionsOf(table, rows, exemptions), now),
    },
  };
}

function exemptionsOf(
  { ids }: FleetTable,
  rows: readonly number[],
  exemptions: readonly OpenExemption[],
): readonly OpenExemption[] {
  if (exemptions.length === 0) {
    return [];
  }
  // Few of them for many models.
  const exempted = new Set(exemptions.map(one => one.id));
  const own = new Set<number>();
  for (const row of rows) {
    if (exempted.has(ids[row])) {
      own.add(ids[row]);
    }
  }
  return exemptions.filter(one => own.has(one.id));
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
