import type { CostScope } from '../cost/queries/CostScope';
import { scopeTest } from '../permissions/scopeTest';
import type { IdSet } from '../visibility/IdSet';
import type { Visibility } from '../visibility/Visibility';
import type { FleetContent } from './Fleet';
import type { FleetTable } from './FleetTable';
import { EVERY_MODEL, type PassScope } from './PassMemo';

/** Asked of a row of the fleet's table. */
export type RowTest = (row: number) => boolean;

/** The fleet as one caller may see it. Good for one pass: rows move when the fleet is read again. */
export interface FleetView extends FleetContent {
  /** Whether the caller may see the model; undefined: all of them. */
  isVisible?: RowTest;
  /** Whether the caller may see what it costs; undefined: of all of them. */
  showsCost?: RowTest;
  /** Undefined where costs are decided model by model. */
  scope?: PassScope;
}

export function viewOf(
  content: FleetContent,
  visibility: Visibility,
  cost: CostScope,
): FleetView {
  const { table } = content;
  return {
    table: content.table,
    groups: content.groups,
    ...(visibility.kind === 'none' && { isVisible: () => false }),
    ...(visibility.kind === 'some' && {
      isVisible: idTest(table, visibility.ids),
    }),
    ...(cost.kind === 'none' && { showsCost: () => false }),
    ...(cost.kind === 'some' && { showsCost: costRowTest(table, cost) }),
    ...(visibility.kind !== 'none' &&
      cost.kind !== 'some' && {
        scope: {
          version: table.version,
          basis: [content.groups],
          models: visibility.kind === 'some' ? visibility.ids : EVERY_MODEL,
          costs: cost.kind,
        },
      }),
  };
}

function idTest({ ids }: FleetTable, wanted: IdSet): RowTest {
  return row => wanted.has(ids[row]);
}

/** Visits the rows of the models that the caller may see. */
export function forEachVisible(
  { table, isVisible }: FleetView,
  visit: (row: number) => void,
): void {
  for (let row = 0; row < table.size; row++) {
    if (!isVisible || isVisible(row)) {
      visit(row);
    }
  }
}

/** The rows of the models that the caller may see. */
export function visibleRows(view: FleetView): number[] {
  const rows: number[] = [];
  forEachVisible(view, row => rows.push(row));
  return rows;
}

/** Of these, the ones of models that a group or any of its descendants owns. */
export function rowsBelow(view: FleetView, groupRef: string): number[] {
  const { table, isVisible } = view;
  const rows = [...view.groups.belowAny([groupRef])].flatMap(ref =>
    table.rowsOwnedBy(ref),
  );
  return isVisible ? rows.filter(isVisible) : rows;
}

/** Decided once for each owner and tier: few of them for many models. */
function costRowTest(table: FleetTable, cost: CostScope): RowTest {
  const passes = scopeTest(cost);
  const byTier = [1, 2, 3, 4].map(tier =>
    table.owner.test(ownerRef => passes({ ownerRef, tier })),
  );
  return row => byTier[table.tier[row] - 1](row);
}
