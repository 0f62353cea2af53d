import type { Entity } from '@backstage/catalog-model';
import { ANNOTATION_PREFIX } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** Whether a key of annotations or labels is ours. The catalog's search ignores letter case, so this does too. */
export function isReservedKey(key: string): boolean {
  return key.toLowerCase().startsWith(ANNOTATION_PREFIX);
}

/** What was taken off an entity, as it was written. */
export type Removed = Array<[key: string, value: unknown]>;

/**
 * Removes an author's labels under our prefix, in any letter case: they are ours alone, and a service that labels
 * itself `A` would stand in the catalog's list of A-graded models.
 *
 * Labels that are not a map are left for the catalog's own validation to report.
 */
export function stripReservedLabels(entity: Entity): {
  entity: Entity;
  removed: Removed;
} {
  const { kept, removed } = split(entity.metadata.labels, isReservedKey);
  if (removed.length === 0) {
    return { entity, removed };
  }
  const { labels: _labels, ...metadata } = entity.metadata;
  return {
    entity: {
      ...entity,
      metadata: {
        ...metadata,
        ...(Object.keys(kept).length > 0 && { labels: kept }),
      },
    },
    removed,
  };
}

/**
 * Removes the annotations under our prefix for which `where` holds.
 *
 * @returns what is left of the entity, and what was removed.
 */
export function stripReservedAnnotations(
  entity: Entity,
  where: (key: string, value: unknown) => boolean = () => true,
): { entity: Entity; removed: Removed } {
  const { kept, removed } = split(
    entity.metadata.annotations,
    (key, value) => isReservedKey(key) && where(key, value),
  );
  if (removed.length === 0) {
    return { entity, removed };
  }
  return {
    entity: { ...entity, metadata: { ...entity.metadata, annotations: kept } },
    removed,
  };
}

function split(
  map: Record<string, string> | undefined,
  where: (key: string, value: unknown) => boolean,
): { kept: Record<string, string>; removed: Removed } {
  if (typeof map !== 'object' || map === null || Array.isArray(map)) {
    return { kept: {}, removed: [] };
  }
  const entries = Object.entries(map);
  return {
    kept: Object.fromEntries(
      entries.filter(([key, value]) => !where(key, value)),
    ),
    removed: entries.filter(([key, value]) => where(key, value)),
  };
}
