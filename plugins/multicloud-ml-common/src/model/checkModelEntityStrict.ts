import type { Entity } from '@backstage/catalog-model';
import { ANNOTATION_PREFIX } from '../annotations';
import type { Standard } from '../standard/Standard';
import { annotationPath, MODEL_ANNOTATIONS } from './absorbAnnotations';
import { DECLARED_PATH } from './declaredPath';
import type { Problem } from './MlModel';
import { parseEntityModel } from './parseEntityModel';
import { problem } from './parseLeniently';
import { unknownTerms } from './unknownTerms';

/**
 * Everything that a pull request should not bring in: what `parseEntityModel` reports, annotations that the format does
 * not have, and terms that the Standard does not know.
 *
 * @public
 */
export function checkModelEntityStrict(
  entity: Entity,
  opts: { standard: Standard },
): Problem[] {
  const { declared, problems } = parseEntityModel(entity, opts);
  return [
    ...problems,
    ...unknownAnnotations(entity),
    ...unknownTerms(declared, opts.standard).map(({ path, sentence }) =>
      problem(`${DECLARED_PATH}.${path}`, sentence),
    ),
  ];
}

function unknownAnnotations(entity: Entity): Problem[] {
  return Object.keys(entity.metadata?.annotations ?? {})
    .filter(key => key.startsWith(ANNOTATION_PREFIX))
    .filter(key => !MODEL_ANNOTATIONS.includes(key.toLowerCase()))
    .map(key =>
      problem(
        annotationPath(key),
        `is not an annotation of a model; those are ${MODEL_ANNOTATIONS.join(
          ', ',
        )}`,
      ),
    );
}
