import type { CostScope } from '../cost/queries/CostScope';
import { scopeTest } from '../permissions/scopeTest';
import type { Visibility } from '../visibility/Visibility';
import type { FleetContent } from './Fleet';
import type { FleetTable } from './FleetTable';

/** Asked of a row of the fleet's table. */
export type RowTest = (row: number) => boolean;

/** The fleet as one caller may see it. Good for one pass: rows move when the fleet is read again. */
export interface FleetView extends FleetContent {
  /** Whether the caller may see the model; undefined: all of them. */
  isVisible?: RowTest;
  /** Whether the caller may see what it costs; undefined: of all of them. */
  showsCost?: RowTest;
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
  };
}

/**
 * The sets that callers bring are kept for half a minute: while they are, one is looked up in far less time by place than
 * by hash.
 */
const marks = new WeakMap<ReadonlySet<number>, Uint8Array>();

function idTest({ ids }: FleetTable, wanted: ReadonlySet<number>): RowTest {
  let marked = marks.get(wanted);
  if (!marked) {
    const largest = [...wanted].reduce((most, id) => Math.max(most, id), 0);
    marked = new Uint8Array(largest + 1);
    for (const id of wanted) {
      marked[id] = 1;
    }
    marks.set(wanted, marked);
  }
  const byId = marked;
  return row => byId[ids[row]] === 1;
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
  const below = view.groups.belowAny([groupRef]);
  const isBelow = view.table.owner.test(ref => below.has(ref));
  const rows: number[] = [];
  for (let row = 0; row < view.table.size; row++) {
    if (isBelow(row) && (!view.isVisible || view.isVisible(row))) {
      rows.push(row);
    }
  }
  return rows;
}

/** Decided once for each owner and tier: few of them for many models. */
function costRowTest(table: FleetTable, cost: CostScope): RowTest {
  const passes = scopeTest(cost);
  const byTier = [1, 2, 3, 4].map(tier =>
    table.owner.test(ownerRef => passes({ ownerRef, tier })),
  );
  return row => byTier[table.tier[row] - 1](row);
}
