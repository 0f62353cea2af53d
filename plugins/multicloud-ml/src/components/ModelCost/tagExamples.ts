import { parseEntityRef } from '@backstage/catalog-model';
import type { ConfigApi } from '@backstage/frontend-plugin-api';

/** The tag keys that bills are read for, the first of each provider's way to write them. */
const DEFAULT_KEYS = {
  AWS: 'multicloud-ml.io/model',
  Azure: 'multicloud-ml-model',
  'Google Cloud': 'multicloud_ml_model',
} as const;

/** A tag that names a model. */
export interface TagExample {
  /** Where it is set: a provider, or anywhere when keys are configured. */
  where: string;
  key: string;
  value: string;
}

/**
 * The tags by which a bill names a model. A label of Google Cloud holds neither a colon nor a slash, so there it is the
 * bare name, which stands for a model of the default namespace only.
 */
export function tagExamples(
  config: ConfigApi,
  entityRef: string,
): TagExample[] {
  const { namespace, name } = parseEntityRef(entityRef);
  const keys = config.getOptionalStringArray(
    'multicloudMl.costs.reading.tagKeys',
  );
  if (keys && keys.length > 0) {
    return [{ where: 'Anywhere', key: keys[0], value: entityRef }];
  }
  return Object.entries(DEFAULT_KEYS).flatMap(([where, key]) => {
    if (where !== 'Google Cloud') return [{ where, key, value: entityRef }];
    return namespace === 'default' ? [{ where, key, value: name }] : [];
  });
}
