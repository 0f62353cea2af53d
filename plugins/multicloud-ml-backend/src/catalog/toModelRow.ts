import {
  ANNOTATION_LOCATION,
  type Entity,
  RELATION_DEPENDENCY_OF,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  type Standard,
  parseProcessedEntityModel,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { hashOf } from '../database/hashOf';
import type { ModelRow } from './ModelRow';

/** What is kept of a model's entity. Never fails: what cannot be read is unknown. */
export function toModelRow(entity: Entity, standard: Standard): ModelRow {
  const { declared, problems } = parseProcessedEntityModel(entity, {
    standard,
  });
  const content = {
    entity_ref: stringifyEntityRef(entity),
    origin: entity.metadata.annotations?.[ANNOTATION_LOCATION] ?? '',
    title: entity.metadata.title || entity.metadata.name,
    owner_ref: targetsOf(entity, RELATION_OWNED_BY)[0] ?? null,
    lifecycle: textOf(entity.spec?.lifecycle),
    tier: declared.tier ?? null,
    container_ref: containerOf(entity),
    dependents: JSON.stringify(targetsOf(entity, RELATION_DEPENDENCY_OF)),
    declared: JSON.stringify({ declared, problems }),
  };
  return {
    ...content,
    etag: entity.metadata.etag ?? '',
    content_hash: hashOf(content),
  };
}

/** The System that the model is part of, else the Domain. */
function containerOf(entity: Entity): string | null {
  const parts = targetsOf(entity, RELATION_PART_OF);
  return (
    parts.find(ref => ref.startsWith('system:')) ??
    parts.find(ref => ref.startsWith('domain:')) ??
    null
  );
}

function targetsOf(entity: Entity, type: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => relation.targetRef.toLocaleLowerCase('en-US'))
    .sort();
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
