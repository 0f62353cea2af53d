/**
 * Which catalog entities are models unless `multicloudMl.models.filter` says otherwise, as a catalog filter predicate.
 * The pages read the same one, so that a model has its tab exactly where the backend assesses it.
 *
 * @public
 */
export const DEFAULT_MODEL_FILTER = {
  $any: [
    { kind: 'Component', 'spec.type': 'ml-model' },
    { kind: 'Resource', 'spec.type': { $in: ['ml-model', 'ai-model'] } },
  ],
};
