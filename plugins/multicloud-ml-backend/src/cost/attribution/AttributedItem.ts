import type { Attribution } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** The columns of `cost_items` that say how it is attributed. */
export interface AttributedItem {
  id: number;
  method: string | null;
  group_ref: string | null;
  shares_id: number | null;
  entity_ref: string | null;
  deployment: string | null;
  role: string | null;
  site_region: string | null;
  split: string | null;
}

export const ATTRIBUTION_COLUMNS: ReadonlyArray<
  Exclude<keyof AttributedItem, 'id'>
> = [
  'method',
  'group_ref',
  'shares_id',
  'entity_ref',
  'deployment',
  'role',
  'site_region',
  'split',
];

/** How an item is attributed, as it is kept: to one bearer in columns, to several by the id of their list. */
export function toAttributedItem(
  item: { id: number; region: string | null },
  { method, parts, groupRef }: Attribution,
  sharesId: number | null,
): AttributedItem {
  const only = parts.length === 1 ? parts[0] : undefined;
  return {
    id: item.id,
    method,
    group_ref: groupRef ?? null,
    shares_id: sharesId,
    entity_ref: only?.entityRef ?? null,
    deployment: only ? only.deployment ?? '' : null,
    role: only ? only.role ?? 'unknown' : null,
    site_region: only ? only.region ?? item.region ?? '' : null,
    split: method === 'parent' && only ? 'whole' : null,
  };
}
