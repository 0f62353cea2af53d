import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { ObservedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { hashText } from '../database/hashOf';

const LONGEST_NAME = 63;

/** The entity that a tag of the model names, in the catalog's spelling; undefined without one, or with none that is valid. */
export function statedEntityRef(
  model: Pick<ObservedModel, 'entityRef'>,
): string | undefined {
  if (!model.entityRef) {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(model.entityRef, {
        defaultKind: 'component',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    return undefined;
  }
}

/** The ref that a model is registered under by its own name. */
export function plainEntityRef(model: Pick<ObservedModel, 'name'>): string {
  return `component:default/${slug(model.name, LONGEST_NAME) || 'model'}`;
}

/** The same with a suffix that tells it from others of the same name; stable, since it follows from the ids alone. */
export function distinctEntityRef(
  source: string,
  model: Pick<ObservedModel, 'name' | 'externalId'>,
): string {
  const suffix = hashText(`${source}\n${model.externalId}`)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 8);
  const stem = slug(model.name, LONGEST_NAME - suffix.length - 1) || 'model';
  return `component:default/${stem}-${suffix}`;
}

function slug(name: string, longest: number): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/([._-])[._-]+/g, '$1')
    .slice(0, longest)
    .replace(/^[._-]+|[._-]+$/g, '');
}
