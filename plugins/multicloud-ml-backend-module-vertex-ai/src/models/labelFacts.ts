import {
  taggedFacts,
  type TagKeys,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';

type Labels = Readonly<Record<string, string>>;

/**
 * What labels state of a model. Values of labels hold lower-case letters, digits, `_` and `-` only: the tier is written in
 * lower case, and an entity by its bare name or as `namespace_name`.
 *
 * @param labelSets - the model's own, then those of its endpoints in order
 */
export function labelFacts(keys: TagKeys, labelSets: readonly Labels[]) {
  const { tier, entityRef, ...facts } = taggedFacts(keys, labelSets);
  return {
    ...facts,
    tier: tier?.toUpperCase(),
    entityRef: entityRef && entityRefOf(entityRef),
  };
}

/** A namespace has no `_`, so the first one ends it; a name may. */
function entityRefOf(value: string): string {
  const match = /^([^_:/]+)_([^:/]+)$/.exec(value);
  return match ? `${match[1]}/${match[2]}` : value;
}
