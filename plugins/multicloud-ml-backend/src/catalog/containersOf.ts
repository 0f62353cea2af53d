import {
  type Entity,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { chainOf } from './chainOf';

/** The profiles that each System and Domain hands down, nearest first; those that hand none down are left out. */
export function containersOf(
  entities: Entity[],
  profileAnnotation: string,
): Array<{ entity_ref: string; profiles: string }> {
  const own = new Map<string, string>();
  const parents = new Map<string, string[]>();
  for (const entity of entities) {
    const ref = stringifyEntityRef(entity);
    const profile = entity.metadata.annotations?.[profileAnnotation];
    if (profile) {
      own.set(ref, profile);
    }
    parents.set(
      ref,
      (entity.relations ?? [])
        .filter(relation => relation.type === RELATION_PART_OF)
        .map(relation => relation.targetRef),
    );
  }
  return [...parents.keys()]
    .map(ref => ({
      entity_ref: ref,
      profiles: JSON.stringify(chainOf(ref, own, parents)),
    }))
    .filter(row => row.profiles !== '[]');
}
