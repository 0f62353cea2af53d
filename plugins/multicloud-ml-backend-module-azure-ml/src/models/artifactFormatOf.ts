/**
 * The format that a model type states. Azure ML knows three, and writes them as `mlflow_model` and as `MLFlowModel`; a
 * Triton repository may hold any format, and so may a custom model.
 *
 * Source: https://learn.microsoft.com/azure/machine-learning/how-to-manage-models, read 2026-11.
 */
export function artifactFormatOf(
  modelType: string | null | undefined,
): string | undefined {
  return modelTypeOf(modelType) === 'mlflow' ? 'mlflow' : undefined;
}

/** `mlflow`, `triton` or `custom`, however it is spelled. */
export function modelTypeOf(
  modelType: string | null | undefined,
): string | undefined {
  return modelType
    ?.toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/model$/, '');
}
