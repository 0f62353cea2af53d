import type { ObservedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type {
  ModelSource,
  TemplateValues,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';

/** What the placeholders of a source's template stand for. */
export function templateValues(
  model: Pick<ObservedModel, 'name' | 'owner' | 'labels'>,
  source: Pick<ModelSource, 'id' | 'type'>,
  scope: string,
): TemplateValues {
  return {
    name: model.name,
    ...(model.owner !== undefined && { owner: model.owner }),
    source: source.type,
    instance: source.id.slice(source.id.indexOf('/') + 1),
    scope,
    labels: model.labels ?? {},
  };
}
