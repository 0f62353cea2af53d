import type { Knex } from 'knex';

/** Lines (`l`) that count, with their part (`p`) and item (`i`). */
export function countedLines(knex: Knex): Knex.QueryBuilder {
  return knex('cost_lines as l')
    .join('cost_parts as p', join =>
      join.on('p.id', 'l.part').andOn('p.delivery_id', 'l.delivery_id'),
    )
    .join('cost_items as i', 'i.id', 'l.item_id');
}
