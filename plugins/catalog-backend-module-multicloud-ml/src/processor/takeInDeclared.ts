import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import {
  ANNOTATION_MONTHLY_COST,
  ANNOTATION_PREFIX,
  ANNOTATION_PROFILE,
  ANNOTATION_PROVIDER,
  ANNOTATION_REGION,
  ANNOTATION_TIER,
  type MlModel,
  type Problem,
  type Standard,
  parseEntityModel,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { quote } from './quote';
import {
  type Removed,
  stripReservedAnnotations,
  stripReservedLabels,
} from './stripReserved';

const DECLARABLE = [
  ANNOTATION_PROVIDER,
  ANNOTATION_REGION,
  ANNOTATION_MONTHLY_COST,
  ANNOTATION_TIER,
  ANNOTATION_PROFILE,
];

/**
 * Turns what an author wrote into declared facts: the block and the annotations become one `spec.mlModel` that holds
 * nothing but facts that could be read, and no annotation or label under our prefix is left.
 */
export function takeInDeclared(
  authored: Entity,
  options: { standard: Standard },
): { entity: Entity; declared: MlModel; problems: Problem[] } {
  const { declared, problems } = parseEntityModel(authored, options);
  const annotations = stripReservedAnnotations(
    stripReservedLabels(authored).entity,
  );
  return {
    entity: withBlock(annotations.entity, declared),
    declared,
    problems: [
      ...problems,
      ...unknownAnnotations(annotations.removed, problems),
    ],
  };
}

function withBlock(entity: Entity, declared: MlModel): Entity {
  if (!isRecord(entity.spec)) {
    return entity;
  }
  const { mlModel: _authored, ...spec } = entity.spec;
  // Through JSON, so that no undefined field and nothing shared with the parser reaches the catalog.
  const block: JsonObject = JSON.parse(JSON.stringify(declared));
  return {
    ...entity,
    spec: Object.keys(block).length > 0 ? { ...spec, mlModel: block } : spec,
  };
}

function unknownAnnotations(removed: Removed, reported: Problem[]): Problem[] {
  return removed
    .filter(([key]) => !DECLARABLE.includes(key))
    .map(([key, value]) => ({
      path: `metadata.annotations[${key}]`,
      message: `metadata.annotations[${key}]: ${quote(
        value,
      )} was left out: under ${ANNOTATION_PREFIX} a model may carry ${DECLARABLE.map(
        name => name.slice(ANNOTATION_PREFIX.length),
      ).join(', ')}, in lower case`,
    }))
    .filter(({ path }) => !reported.some(problem => problem.path === path));
}

function isRecord(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
