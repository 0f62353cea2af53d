import type { Entity } from '@backstage/catalog-model';
import type {
  AlphaEntity,
  EntityStatusItem,
} from '@backstage/catalog-model/alpha';
import {
  type Problem,
  STATUS_ITEM_TYPE,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** Beyond this a person mends the first ones and looks again; the entity stays small. */
const MOST_ITEMS = 100;

/** One warning for each problem. */
export function toStatusItems(
  problems: readonly Problem[],
): EntityStatusItem[] {
  const items = problems
    .slice(0, MOST_ITEMS)
    .map(({ message }) => warning(message));
  const rest = problems.length - items.length;
  return rest > 0
    ? [
        ...items,
        warning(`${rest} more problems are not listed; mend these first`),
      ]
    : items;
}

/** Adds warnings to an entity. The catalog allows a status only after it has validated the entity. */
export function withWarnings(
  entity: Entity,
  problems: readonly Problem[],
): AlphaEntity {
  if (problems.length === 0) {
    return entity;
  }
  const { status }: AlphaEntity = entity;
  return {
    ...entity,
    status: {
      ...status,
      items: [...(status?.items ?? []), ...toStatusItems(problems)],
    },
  };
}

function warning(message: string): EntityStatusItem {
  return { type: STATUS_ITEM_TYPE, level: 'warning', message };
}
