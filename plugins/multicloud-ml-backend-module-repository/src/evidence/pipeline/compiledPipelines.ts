import { allTexts, isMapping, mapping, type Mapping } from '../../files/values';
import type { Evidence } from '../Evidence';

interface Definition {
  orchestrator: string;
  /** Without it a file need not be parsed. */
  hint: RegExp;
  matches(document: Mapping): boolean;
}

/**
 * Definitions of pipelines as their own tools write them.
 *
 * Sources: Kubeflow's `pipeline_spec.proto` (PipelineSpec), Argo's Workflow and what KFP 1 compiles to it, SageMaker's
 * pipeline definition JSON schema 2020-12-01, Azure ML's `pipelineJob.schema.json`.
 */
const DEFINITIONS: Definition[] = [
  {
    orchestrator: 'kubeflow',
    hint: /pipelineInfo/,
    matches: ({ pipelineInfo, root, schemaVersion, deploymentSpec }) =>
      isMapping(pipelineInfo) &&
      isMapping(root) &&
      (schemaVersion !== undefined || isMapping(deploymentSpec)),
  },
  {
    // Written with KFP, of steps that are Vertex AI's.
    orchestrator: 'vertex-pipelines',
    hint: /google-cloud-pipeline-components/,
    matches: ({ pipelineInfo, deploymentSpec }) =>
      isMapping(pipelineInfo) &&
      allTexts(deploymentSpec).some(text =>
        text.includes('google-cloud-pipeline-components'),
      ),
  },
  {
    orchestrator: 'kubeflow',
    hint: /pipelines\.kubeflow\.org\//,
    matches: document =>
      isArgo(document) &&
      Object.keys(mapping(mapping(document.metadata).annotations)).some(key =>
        key.startsWith('pipelines.kubeflow.org/'),
      ),
  },
  {
    orchestrator: 'argo',
    hint: /argoproj\.io\//,
    matches: document =>
      isArgo(document) &&
      !JSON.stringify(document.metadata ?? {}).includes(
        'pipelines.kubeflow.org/',
      ),
  },
  {
    orchestrator: 'sagemaker-pipelines',
    hint: /2020-12-01/,
    matches: ({ Version, Steps }) =>
      Version === '2020-12-01' && Array.isArray(Steps),
  },
  {
    orchestrator: 'azureml-pipelines',
    hint: /pipelineJob\.schema\.json|\bjobs\b/,
    matches: ({ $schema, type, jobs }) =>
      isMapping(jobs) &&
      (/\/pipelineJob\.schema\.json$/.test(String($schema)) ||
        type === 'pipeline'),
  },
];

function isArgo({ apiVersion, kind, spec }: Mapping): boolean {
  return (
    String(apiVersion).startsWith('argoproj.io/') &&
    [
      'Workflow',
      'WorkflowTemplate',
      'CronWorkflow',
      'ClusterWorkflowTemplate',
    ].includes(String(kind)) &&
    isMapping(spec)
  );
}

/** Pipelines that are written down as YAML or JSON. */
export const compiledPipelines: Evidence = {
  id: 'compiled-pipelines',
  sniffs: true,
  reads: path => /\.(?:ya?ml|json)$/.test(path),
  find(file) {
    const candidates = DEFINITIONS.filter(({ hint }) => hint.test(file.text));
    if (candidates.length === 0) {
      return [];
    }
    const documents = file.documents().map(mapping);
    return candidates
      .filter(({ matches }) => documents.some(matches))
      .map(({ orchestrator }) => ({ about: 'pipeline', orchestrator }));
  },
};
