import type { ListModelsRequest } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** What models can be sorted by. */
export type SortName = NonNullable<ListModelsRequest['sort']>;

interface SortKey {
  /** A column or a fixed expression; never made from what a caller sends. */
  expression: string;
  direction: 'asc' | 'desc';
  /** False: the order that the caller asks for does not turn this key. */
  fixed?: boolean;
}

/**
 * The keys of each order. Every list ends with the entity ref, so that no two models are equal and a page begins
 * exactly where the last one ended.
 */
export const SORT_ORDERS: Record<SortName, readonly SortKey[]> = {
  title: [
    { expression: 'search_key', direction: 'asc' },
    { expression: 'entity_ref', direction: 'asc' },
  ],
  tier: [
    { expression: 'tier', direction: 'asc' },
    { expression: 'search_key', direction: 'asc' },
    { expression: 'entity_ref', direction: 'asc' },
  ],
  portability: [
    { expression: 'proved', direction: 'asc' },
    { expression: 'entity_ref', direction: 'asc' },
  ],
  recovery: [
    { expression: 'recovery_rank', direction: 'asc' },
    { expression: 'tier', direction: 'asc', fixed: true },
    { expression: 'entity_ref', direction: 'asc' },
  ],
  // Amounts in different currencies cannot be compared: each currency has its own run. Unknown cost comes last.
  cost: [
    {
      expression: 'case when cost_micros is null then 1 else 0 end',
      direction: 'asc',
      fixed: true,
    },
    {
      expression: `coalesce(cost_currency, '')`,
      direction: 'asc',
      fixed: true,
    },
    { expression: 'coalesce(cost_micros, 0)', direction: 'asc' },
    { expression: 'entity_ref', direction: 'asc' },
  ],
  'worst-first': [
    { expression: 'tier', direction: 'asc' },
    { expression: 'recovery_rank', direction: 'asc' },
    { expression: 'proved', direction: 'asc' },
    { expression: 'entity_ref', direction: 'asc' },
  ],
};

/** The keys of an order with the directions that the caller asks for. */
export function sortKeys(
  sort: SortName,
  order: 'asc' | 'desc',
): Array<{ expression: string; direction: 'asc' | 'desc' }> {
  return SORT_ORDERS[sort].map(({ expression, direction, fixed }) => ({
    expression,
    direction:
      order === 'desc' && !fixed
        ? ({ asc: 'desc', desc: 'asc' } as const)[direction]
        : direction,
  }));
}
