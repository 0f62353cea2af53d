import {
  pythonCode,
  pythonImports,
  type PythonImport,
} from '../../files/pythonImports';
import type { Evidence } from '../Evidence';

interface Library {
  orchestrator: string;
  isUsed(imported: PythonImport, code: string): boolean;
}

const within = (module: string, parent: string) =>
  module === parent || module.startsWith(`${parent}.`);

/** What a file imports when it defines pipelines or hands them over. */
const LIBRARIES: Library[] = [
  {
    orchestrator: 'kubeflow',
    isUsed: ({ module }) => within(module, 'kfp'),
  },
  {
    // Runs on Vertex AI Pipelines; whether it is written with KFP, the other imports say.
    orchestrator: 'vertex-pipelines',
    isUsed: ({ module, names }, code) =>
      within(module, 'google_cloud_pipeline_components') ||
      ((within(module, 'google.cloud.aiplatform') ||
        (module === 'google.cloud' && names.includes('aiplatform'))) &&
        code.includes('PipelineJob')),
  },
  {
    orchestrator: 'sagemaker-pipelines',
    isUsed: ({ module }) =>
      within(module, 'sagemaker.workflow') ||
      within(module, 'sagemaker.mlops.workflow'),
  },
  {
    orchestrator: 'azureml-pipelines',
    isUsed: ({ module, names }) =>
      within(module, 'azure.ai.ml.dsl') ||
      within(module, 'azureml.pipeline') ||
      (module === 'azure.ai.ml' && names.includes('dsl')),
  },
  {
    orchestrator: 'airflow',
    isUsed: ({ module, names }) =>
      within(module, 'airflow.decorators') ||
      within(module, 'airflow.sdk') ||
      (within(module, 'airflow') && names.includes('DAG')),
  },
  {
    orchestrator: 'dagster',
    isUsed: ({ module }) => within(module, 'dagster'),
  },
];

/** Pipelines that are written in Python. Nothing is run: what a file imports says what it is made with. */
export const pythonPipelines: Evidence = {
  id: 'python-pipelines',
  sniffs: true,
  reads: path => path.endsWith('.py'),
  find({ text }) {
    const code = pythonCode(text);
    const imports = pythonImports(code);
    return LIBRARIES.filter(({ isUsed }) =>
      imports.some(imported => isUsed(imported, code)),
    ).map(({ orchestrator }) => ({ about: 'pipeline', orchestrator }));
  },
};
