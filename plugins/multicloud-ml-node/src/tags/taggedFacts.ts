import type { TagKeys } from './tagKeys';

/**
 * Tags of a model, or of something that runs it.
 *
 * @public
 */
export type Tags = Readonly<Record<string, string | undefined>>;

/**
 * What tags state of a model. The model's own speak first, then those of its deployments in order; an empty one says
 * nothing.
 *
 * @public
 */
export function taggedFacts(keys: TagKeys, tagSets: readonly Tags[]) {
  return {
    owner: firstTag(keys.ownerTag, tagSets),
    entityRef: firstTag(keys.entityRefTag, tagSets),
    lifecycle: firstTag(keys.lifecycleTag, tagSets),
    tier: firstTag(keys.tierTag, tagSets),
    artifactFormat: firstTag(keys.artifactFormatTag, tagSets),
  };
}

/**
 * The first value of a tag that says anything.
 *
 * @public
 */
export function firstTag(
  key: string,
  tagSets: readonly Tags[],
): string | undefined {
  return tagSets
    .map(tags => (Object.hasOwn(tags, key) ? tags[key]?.trim() : undefined))
    .find(value => value !== undefined && value !== '');
}
