import type { Deployment } from '../../model/MlModel';
import type { RecoveryStrategy } from '../../model/vocabulary';

const TITLES: ReadonlyMap<string, string> = new Map([
  ['aws', 'AWS'],
  ['gcp', 'Google Cloud'],
  ['azure', 'Azure'],
  ['on-prem', 'on-premises'],
  ['eks', 'EKS'],
  ['gke', 'GKE'],
  ['aks', 'AKS'],
  ['kubernetes', 'Kubernetes'],
  ['sagemaker-endpoint', 'a SageMaker endpoint'],
  ['vertex-endpoint', 'a Vertex AI endpoint'],
  ['azureml-endpoint', 'an Azure ML endpoint'],
  ['hosted-api', 'a hosted API'],
  ['kubeflow', 'Kubeflow'],
  ['argo', 'Argo Workflows'],
  ['airflow', 'Airflow'],
  ['mlflow', 'MLflow'],
  ['dagster', 'Dagster'],
  ['kfp-on-vertex', 'Kubeflow Pipelines on Vertex AI'],
  ['sagemaker-pipelines', 'SageMaker Pipelines'],
  ['vertex-pipelines', 'Vertex AI Pipelines'],
  ['azureml-pipelines', 'Azure ML pipelines'],
  ['iceberg', 'Iceberg'],
  ['delta', 'Delta Lake'],
  ['hudi', 'Hudi'],
  ['parquet', 'Parquet'],
  ['csv', 'CSV'],
  ['redshift', 'Redshift'],
  ['bigquery', 'BigQuery'],
  ['synapse', 'Synapse'],
  ['snowflake', 'Snowflake'],
  ['feast', 'Feast'],
  ['sagemaker', 'SageMaker Feature Store'],
  ['vertex', 'Vertex AI Feature Store'],
  ['azureml', 'the Azure ML feature store'],
  ['tecton', 'Tecton'],
  ['onnx', 'ONNX'],
  ['tensorrt', 'TensorRT'],
  ['savedmodel', 'SavedModel'],
  ['pmml', 'PMML'],
  ['torchscript', 'TorchScript'],
  ['xgboost', 'XGBoost'],
  ['lightgbm', 'LightGBM'],
  ['pytorch', 'PyTorch'],
  ['github-actions', 'GitHub Actions'],
  ['gitlab-ci', 'GitLab CI'],
  ['jenkins', 'Jenkins'],
  ['tekton', 'Tekton'],
  ['argo-cd', 'Argo CD'],
  ['azure-devops', 'Azure DevOps'],
  ['codepipeline', 'CodePipeline'],
  ['cloud-build', 'Cloud Build'],
  ['terraform', 'Terraform'],
  ['opentofu', 'OpenTofu'],
  ['pulumi', 'Pulumi'],
  ['crossplane', 'Crossplane'],
  ['helm', 'Helm'],
  ['mixed', 'mixed tools'],
  ['cloudformation', 'CloudFormation'],
  ['cdk', 'AWS CDK'],
  ['bicep', 'Bicep'],
  ['deployment-manager', 'Deployment Manager'],
  ['cpu', 'CPU'],
  ['nvidia', 'NVIDIA'],
  ['amd', 'AMD'],
  ['tpu', 'TPU'],
  ['trainium', 'Trainium'],
  ['inferentia', 'Inferentia'],
  ['gaudi', 'Gaudi'],
]);

const LONGEST = 80;

/** A text that somebody wrote, cut to a length that fits a sentence. */
export function clip(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** What people call a term of a vocabulary; the term itself when it has no other name. */
export function titleOf(term: string): string {
  return TITLES.get(term) ?? clip(term);
}

/** The same at the start of a sentence. */
export function startTitle(term: string): string {
  const title = titleOf(term);
  return title.charAt(0).toUpperCase() + title.slice(1);
}

const STRATEGY_TITLES: Record<RecoveryStrategy, string> = {
  BACKUP_AND_RESTORE: 'backup and restore',
  PILOT_LIGHT: 'pilot light',
  WARM_STANDBY: 'warm standby',
  HOT_STANDBY: 'hot standby',
  ACTIVE_ACTIVE: 'active-active',
};

/** A strategy in words. */
export function strategyTitle(strategy: RecoveryStrategy): string {
  return STRATEGY_TITLES[strategy];
}

/** `a, b and c`, at most `limit` by name. */
export function listOf(items: readonly string[], limit = 3): string {
  const named = items.slice(0, limit).map(clip);
  if (items.length > limit) {
    return `${named.join(', ')} and ${items.length - limit} more`;
  }
  const last = named.pop() ?? '';
  return named.length > 0 ? `${named.join(', ')} and ${last}` : last;
}

/** `aws/ap-southeast-1`, with a word for what is not known. */
export function placeOf(
  place: Pick<Deployment, 'provider' | 'region'>,
): string {
  return `${clip(place.provider ?? 'unknown provider')}/${clip(
    place.region ?? 'unknown region',
  )}`;
}
