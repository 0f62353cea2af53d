import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
  makeValidator,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  type ObservedModel,
  safeHref,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  type ModelSource,
  fillTemplate,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { templateValues } from './templateValues';
import { toTag } from './toTag';

const LONGEST_DESCRIPTION = 2000;
const LONGEST_TITLE = 200;

/** Location of everything that our sources register. */
export const ORIGIN_PREFIX = 'multicloud-ml:';

/**
 * The catalog entity of a model that a source knows: identity only, since its facts and deployments stay in the
 * inventory.
 */
export function toEntity(
  entityRef: string,
  model: Omit<ObservedModel, 'deployments'>,
  source: Pick<ModelSource, 'id' | 'type' | 'defaultOwner' | 'template'>,
  scope: string,
): Entity {
  const { namespace, name } = parseEntityRef(entityRef);
  const location = `${ORIGIN_PREFIX}${source.id}`;
  const url = safeHref(model.url);
  const values = templateValues(model, source, scope);
  const { owner, tags = [] } = source.template ?? {};
  const validTags = new Set(
    tags.flatMap(tag => toTag(fillTemplate(tag, values) ?? '') ?? []),
  );
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace,
      title: (model.title ?? model.name).slice(0, LONGEST_TITLE),
      ...(model.description && {
        description: model.description.slice(0, LONGEST_DESCRIPTION),
      }),
      annotations: {
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
      },
      ...(validTags.size > 0 && { tags: [...validTags] }),
      ...(url && { links: [{ url, title: source.id }] }),
    },
    spec: {
      type: 'ml-model',
      // A source that names none does not make a model a production model.
      lifecycle: model.lifecycle ?? 'unknown',
      owner: ownerRef(
        (owner && fillTemplate(owner, values)) ?? model.owner,
        source.defaultOwner,
      ),
    },
  };
}

/** An entity ref as it is; anything else is a group's name. What cannot be a ref gives way to the configured owner. */
function ownerRef(owner: string | undefined, defaultOwner: string): string {
  return validRef(owner) ?? validRef(defaultOwner) ?? defaultOwner;
}

const valid = makeValidator();

function validRef(text: string | undefined): string | undefined {
  try {
    const ref = parseEntityRef(text ?? '', {
      defaultKind: 'group',
      defaultNamespace: 'default',
    });
    return valid.isValidKind(ref.kind) &&
      valid.isValidNamespace(ref.namespace) &&
      valid.isValidEntityName(ref.name)
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    return undefined;
  }
}
