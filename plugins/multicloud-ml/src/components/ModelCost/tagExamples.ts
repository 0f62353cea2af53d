import { parseEntityRef } from '@backstage/catalog-model';
import type { ConfigApi } from '@backstage/frontend-plugin-api';

/** The tag keys that bills are read for when nothing else is configured. */
const DEFAULT_KEYS = [
  'multicloud-ml.io/model',
  'multicloud-ml-model',
  'multicloud_ml_model',
];

/** What each provider takes as a tag's key and value. */
const PROVIDERS = [
  // Source: docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html
  {
    id: 'aws',
    key: /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u,
    value: /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u,
  },
  // Source: learn.microsoft.com/azure/azure-resource-manager/management/tag-resources, "Limitations".
  { id: 'azure', key: /^[^<>%&\\?/]{1,512}$/, value: /^.{0,256}$/ },
  // Source: cloud.google.com/resource-manager/docs/labels-overview, "Requirements for labels".
  {
    id: 'gcp',
    key: /^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{N}_-]{0,62}$/u,
    value: /^[\p{Ll}\p{Lo}\p{N}_-]{0,63}$/u,
  },
] as const;

/** A tag that names a model. */
export interface TagExample {
  /** Provider id. */
  provider: string;
  key: string;
  value: string;
}

/**
 * The tags by which bills name a model, one for each provider that takes such a key and such a value. A bare name stands
 * for a model of the default namespace only.
 */
export function tagExamples(
  config: ConfigApi,
  entityRef: string,
): TagExample[] {
  const { namespace, name } = parseEntityRef(entityRef);
  const keys =
    config.getOptionalStringArray('multicloudMl.costs.reading.tagKeys') ??
    DEFAULT_KEYS;
  const values = [entityRef, ...(namespace === 'default' ? [name] : [])];
  return PROVIDERS.flatMap(provider => {
    const key = keys.find(one => provider.key.test(one));
    const value = values.find(one => provider.value.test(one));
    return key !== undefined && value !== undefined
      ? [{ provider: provider.id, key, value }]
      : [];
  });
}
