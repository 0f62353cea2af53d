import type { AttributionPart } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import type { AttributedItem } from './AttributedItem';

/**
 * The models whose cost follows from items like these: who bears them, and who shares anything with those, since
 * shares are weighed by what the bill says of each.
 */
export async function affectedModels(
  knex: Knex,
  items: ReadonlyArray<Pick<AttributedItem, 'entity_ref' | 'shares_id'>>,
): Promise<Set<string>> {
  const shared: Array<{ id: number; parts: string }> = await knex(
    'cost_shares',
  ).select('id', 'parts');
  const lists = new Map(
    shared.map(({ id, parts }) => {
      const list: AttributionPart[] = JSON.parse(parts);
      return [id, [...new Set(list.map(part => part.entityRef))]] as const;
    }),
  );
  const direct = new Set(
    items.flatMap(item =>
      item.entity_ref === null
        ? lists.get(item.shares_id ?? 0) ?? []
        : [item.entity_ref],
    ),
  );
  const affected = new Set(direct);
  for (const refs of lists.values()) {
    if (refs.some(ref => direct.has(ref))) {
      refs.forEach(ref => affected.add(ref));
    }
  }
  return affected;
}
