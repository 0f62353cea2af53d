import type { Entity } from '@backstage/catalog-model';
import type { Standard } from '../standard/Standard';
import { absorbAnnotations } from './absorbAnnotations';
import type { MlModel, Problem } from './MlModel';
import { parseModel } from './parseModel';

/**
 * Reads what an author declares of a model: the block `spec.mlModel` and the annotations under `multicloud-ml.io/`,
 * which become part of it. For the author's entity only: on a processed entity the annotations are derived values, see
 * `parseProcessedEntityModel`.
 *
 * Labels are never read.
 *
 * @public
 */
export function parseEntityModel(
  entity: Entity,
  opts: { standard: Standard },
): { declared: MlModel; problems: Problem[] } {
  const { declared, problems } = parseModel(entity.spec?.mlModel, opts);
  const absorbed = absorbAnnotations(declared, entity);
  return {
    declared: absorbed.declared,
    problems: [...problems, ...absorbed.problems],
  };
}
