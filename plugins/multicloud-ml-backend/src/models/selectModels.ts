import { InputError, NotAllowedError } from '@backstage/errors';
import {
  type ListModelsRequest,
  costReadPermission,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { CostScope } from '../cost/queries/CostScope';
import { FirstOf } from '../fleet/FirstOf';
import type { FleetView } from '../fleet/FleetView';
import { type ModelFilters, modelTests, passesAll } from '../fleet/modelTests';
import { type Cursor, decodeCursor } from './cursor';
import { type SortValue, sortKeys } from './sortOrders';

/** How models are sorted, and after which of them to begin. */
export type ModelOrder = Pick<Cursor, 'sort' | 'order'> &
  Partial<Pick<Cursor, 'after'>>;

/**
 * The order that a request asks for.
 *
 * @throws InputError when the cursor belongs to another one
 * @throws NotAllowedError when it goes by a cost that the caller may not see
 */
export function modelOrder(
  request: ListModelsRequest,
  cost: CostScope,
): ModelOrder {
  const cursor = request.cursor ? decodeCursor(request.cursor) : undefined;
  const sort = request.sort ?? cursor?.sort ?? 'worst-first';
  const order = request.order ?? cursor?.order ?? 'asc';
  if (sort === 'cost' && cost.kind === 'none') {
    throw new NotAllowedError(
      `sort=cost needs the permission ${costReadPermission.name}; sort by something else.`,
    );
  }
  if (cursor && (cursor.sort !== sort || cursor.order !== order)) {
    throw new InputError(
      `cursor belongs to sort=${cursor.sort}&order=${cursor.order}; repeat these or start again without it.`,
    );
  }
  return { sort, order, ...(cursor && { after: cursor.after }) };
}

/**
 * The rows that pass the filters.
 *
 * @throws InputError when a rule does not exist
 */
export function passingRows(view: FleetView, filters: ModelFilters): number[] {
  const passes = passesAll(modelTests(view, filters));
  const rows: number[] = [];
  for (let row = 0; row < view.table.size; row++) {
    if (passes(row)) {
      rows.push(row);
    }
  }
  return rows;
}

/** The first of these rows in an order. */
export function firstModels(
  view: FleetView,
  rows: readonly number[],
  { sort, order, after, most }: ModelOrder & { most: number },
): readonly number[] {
  const keys = sortKeys(sort, order);
  const compare = (a: number, b: number) => {
    for (const { of, sign } of keys) {
      const left = of(view, a);
      const right = of(view, b);
      if (left !== right) {
        return left < right ? -sign : sign;
      }
    }
    return 0;
  };
  const isAfter = (row: number, position: readonly SortValue[]) => {
    for (let index = 0; index < keys.length; index++) {
      const { of, sign } = keys[index];
      const value = of(view, row);
      if (value !== position[index]) {
        return value > position[index] === (sign === 1);
      }
    }
    return false;
  };
  const first = new FirstOf<number>(most, compare, rankOf(view, keys));
  for (const row of rows) {
    if (!after || isAfter(row, after)) {
      first.offer(row);
    }
  }
  return first.items;
}

/** Where a row stands in an order. */
export function positionOf(
  view: FleetView,
  row: number,
  { sort, order }: ModelOrder,
): SortValue[] {
  return sortKeys(sort, order).map(({ of }) => of(view, row));
}

/** What an order goes by first, where that is a figure. */
function rankOf(
  view: FleetView,
  [{ of, sign, type }]: ReturnType<typeof sortKeys>,
): ((row: number) => number) | undefined {
  return type === 'number' ? row => Number(of(view, row)) * sign : undefined;
}
