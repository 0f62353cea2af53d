import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_PREFIX,
  type Problem,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { quote } from './quote';
import { stripReservedAnnotations, stripReservedLabels } from './stripReserved';

/**
 * What an entity that is no model may not keep: labels under our prefix, and annotations under it that are not text
 * (on a Group, say), for which the catalog would refuse the whole entity.
 */
export function tidyOther(authored: Entity): {
  entity: Entity;
  problems: Problem[];
} {
  const labels = stripReservedLabels(authored);
  const annotations = stripReservedAnnotations(
    labels.entity,
    (_key, value) => typeof value !== 'string',
  );
  return {
    entity: annotations.entity,
    problems: [
      ...labels.removed.map(([key, value]) => ({
        path: `metadata.labels[${key}]`,
        message: `metadata.labels[${key}]: ${quote(
          value,
        )} was left out: labels under ${ANNOTATION_PREFIX} are derived by the assessment of models; remove it`,
      })),
      ...annotations.removed.map(([key, value]) => ({
        path: `metadata.annotations[${key}]`,
        message: `metadata.annotations[${key}]: ${quote(
          value,
        )} was left out: it must be text; put it in quotes`,
      })),
    ],
  };
}
