import { parseEntityRef } from '@backstage/catalog-model';
import type { IndexableDocument } from '@backstage/plugin-search-common';
import {
  type ModelDocument,
  UNKNOWN_IN_SEARCH,
  gradeTerm,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { IndexedModel } from './modelPage';

/** The document of one model. Search shows it only to those who may see its entity. */
export function toDocument(
  model: IndexedModel,
  locationTemplate: string,
): IndexableDocument & ModelDocument {
  return {
    title: model.title,
    text: textOf(model),
    location: locationOf(model.entityRef, locationTemplate),
    authorization: { resourceRef: model.entityRef },
    entityRef: model.entityRef,
    ownerRef: model.ownerRef ?? UNKNOWN_IN_SEARCH,
    lifecycle: model.lifecycle ?? UNKNOWN_IN_SEARCH,
    tier: model.tier,
    grade: model.grade,
    portability: gradeTerm(model.grade),
    recovery: model.recovery,
    residency: model.residency,
    provider: model.provider ?? UNKNOWN_IN_SEARCH,
    region: model.region ?? UNKNOWN_IN_SEARCH,
    assessedAt: model.assessedAt,
  };
}

/** What is said of a model in one line, so that any of these words finds it. */
function textOf(model: IndexedModel): string {
  const { name } = parseEntityRef(model.entityRef);
  const owner = model.ownerRef && parseEntityRef(model.ownerRef).name;
  return [
    name,
    `tier ${model.tier}`,
    model.grade === 'withheld' ? 'grade withheld' : `grade ${model.grade}`,
    `recovery ${model.recovery.replaceAll('-', ' ')}`,
    model.residency === 'breach' && 'residency breach',
    model.sites.length > 0
      ? model.sites.join(', ')
      : 'where it runs is not known',
    owner && `owned by ${owner}`,
    model.lifecycle,
  ]
    .filter(Boolean)
    .join(' · ');
}

function locationOf(entityRef: string, template: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return template
    .replace(':namespace', encodeURIComponent(namespace))
    .replace(':kind', encodeURIComponent(kind))
    .replace(':name', encodeURIComponent(name));
}
