/** Source kinds that the registry's documentation and its clients give to what a Kubeflow pipeline made. */
const PIPELINES = new Set(['kfp', 'pipelines']);

/** What orchestrates the pipeline that made an artifact, where its source says so. */
export function orchestratorOf(
  modelSourceKind: string | undefined,
): { orchestrator: string } | undefined {
  return PIPELINES.has(modelSourceKind?.toLowerCase() ?? '')
    ? { orchestrator: 'kubeflow' }
    : undefined;
}
