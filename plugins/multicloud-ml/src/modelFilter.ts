/**
 * Which entities are models unless the adopter says otherwise, as the backend's `multicloudMl.models.filter` has it too.
 * Change the extensions' `filter` in app-config.yaml where that setting is changed.
 */
export const MODEL_FILTER = {
  $any: [
    { kind: 'component', 'spec.type': 'ml-model' },
    { kind: 'resource', 'spec.type': { $in: ['ml-model', 'ai-model'] } },
  ],
};
