import type {
  JoinSighting,
  ObservedModel,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** What is kept beside a model for joining, so that it need not read what the model is. */
export type JoinKeys = Omit<
  JoinSighting,
  'source' | 'externalId' | 'ownRef' | 'firstSeenAt'
>;

/** What joining needs of a model. */
export function joinKeysOf(model: ObservedModel): JoinKeys {
  const { name, entityRef, digests, artifactUris, sourceUris } = model;
  return {
    name,
    ...(entityRef !== undefined && { statedRef: entityRef }),
    ...(digests?.length && { digests }),
    ...(artifactUris?.length && { artifactUris }),
    ...(sourceUris?.length && { sourceUris }),
  };
}
