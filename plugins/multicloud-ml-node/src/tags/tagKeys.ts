import { z } from 'zod';

const key = (name: string) => z.string().min(1).max(512).default(name);

/**
 * Options that say under which tags, labels or properties a system's models carry what Backstage needs to know.
 *
 * @param prefix - of the keys that are ours, as the system allows them: `multicloud-ml.io/`, `multicloud-ml-`
 *
 * @public
 */
export function tagKeys(prefix: string) {
  return {
    ownerTag: key('owner'),
    entityRefTag: key(`${prefix}entity`),
    tierTag: key(`${prefix}tier`),
    lifecycleTag: key(`${prefix}lifecycle`),
    roleTag: key(`${prefix}role`),
    artifactFormatTag: key(`${prefix}artifact-format`),
  };
}

/**
 * The keys that {@link tagKeys} reads.
 *
 * @public
 */
export interface TagKeys {
  ownerTag: string;
  entityRefTag: string;
  tierTag: string;
  lifecycleTag: string;
  roleTag: string;
  artifactFormatTag: string;
}
