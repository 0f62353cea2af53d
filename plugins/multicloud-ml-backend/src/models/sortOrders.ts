import type { ListModelsRequest } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { FleetView } from '../fleet/FleetView';
import { knownCost } from '../fleet/summaryOf';

/** What models can be sorted by. */
export type SortName = NonNullable<ListModelsRequest['sort']>;

/** Texts are compared by their code units, so that the order is the same on every database. */
export type SortValue = string | number;

interface SortKey {
  type: 'string' | 'number';
  of(view: FleetView, row: number): SortValue;
  /** True: the order that the caller asks for does not turn this key. */
  fixed?: boolean;
}

/** More than there are recovery statuses, and than a hundred points have millionths. */
const MOST_STATUSES = 8;
const MOST_MILLIONTHS = 2 ** 27;

const title = text(({ table }, row) => table.searchKeys[row]);
const tier = figure(({ table }, row) => table.tier[row]);
const proved = figure(({ table }, row) => table.proved[row]);
const recovery = figure(({ table }, row) => table.recovery[row]);
/** Tier, then recovery status, then points, in one figure: most pages are sorted by it. */
const worst = figure(
  ({ table }, row) =>
    (table.tier[row] * MOST_STATUSES + table.recovery[row]) * MOST_MILLIONTHS +
    table.proved[row],
);
/** Every order ends with it, so that no two models are equal and a page begins exactly where the last one ended. */
const entityRef = text(({ table }, row) => table.entityRefs[row]);

/** The keys of each order, as they run when it ascends. */
const SORT_ORDERS: Record<SortName, readonly SortKey[]> = {
  title: [title, entityRef],
  tier: [tier, title, entityRef],
  portability: [proved, entityRef],
  recovery: [recovery, { ...tier, fixed: true }, entityRef],
  // Amounts in different currencies cannot be compared: each currency has its own run. Unknown cost comes last.
  cost: [
    {
      ...figure((view, row) => (knownCost(view, row) === undefined ? 1 : 0)),
      fixed: true,
    },
    {
      ...text((view, row) =>
        knownCost(view, row) === undefined ? '' : view.table.currency.at(row),
      ),
      fixed: true,
    },
    figure((view, row) => knownCost(view, row) ?? 0),
    entityRef,
  ],
  'worst-first': [worst, entityRef],
};

/** The keys of an order, each with the way that it runs. */
export function sortKeys(
  sort: SortName,
  order: 'asc' | 'desc',
): Array<Pick<SortKey, 'of' | 'type'> & { sign: 1 | -1 }> {
  return SORT_ORDERS[sort].map(({ of, type, fixed }) => ({
    of,
    type,
    sign: order === 'desc' && !fixed ? -1 : 1,
  }));
}

function text(of: SortKey['of']): SortKey {
  return { of, type: 'string' };
}

function figure(of: SortKey['of']): SortKey {
  return { of, type: 'number' };
}
