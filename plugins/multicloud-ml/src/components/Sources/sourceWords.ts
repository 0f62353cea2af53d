import type { SourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatAge, formatPlural, formatWait } from '../../format';
import { sourceStateOf } from './sourceState';

const TYPE_NAMES: Record<string, string> = {
  'azure-ml': 'Azure Machine Learning',
  file: 'Exported file',
  kserve: 'KServe',
  kubeflow: 'Kubeflow Model Registry',
  mlflow: 'MLflow',
  repository: 'Source code',
  sagemaker: 'Amazon SageMaker',
  'vertex-ai': 'Vertex AI',
};

/** The system that a source reads, by the name that people use; an adopter's own keeps its id. */
export function typeName(type: string): string {
  return Object.hasOwn(TYPE_NAMES, type) ? TYPE_NAMES[type] : type;
}

/** A part of a source as it names it; `*` stands for a source that failed before it named any. */
export function scopeName(scope: string): string {
  return scope === '*' ? 'The whole source' : scope;
}

/** Why somebody should look at a source, and what helps. */
export function attentionWords(source: SourceStatus): string {
  const { failures, scopes, stale, staleSince } = source;
  switch (sourceStateOf(source)) {
    case 'failing':
      return `${sentence(failures[0].message)} Failing since ${formatAge(
        failures[0].since,
      )}.`;
    case 'partly-failing':
      return `${failures.length} of ${formatPlural(
        scopes.length,
        'scope',
      )} could not be read. ${scopeName(failures[0].scope)}: ${sentence(
        failures[0].message,
      )}`;
    case 'never-read':
      return firstReadingWords(source);
    default:
      return `${formatPlural(stale, 'model')} ${
        stale === 1 ? 'is' : 'are'
      } stale${
        staleSince ? `, the oldest since ${formatAge(staleSince)}` : ''
      }: no longer reported, or not read for too long. Check whether they were deleted there or moved.`;
  }
}

/** When a source is read for the first time. */
export function firstReadingWords(source: SourceStatus): string {
  if (source.running) return 'It is being read for the first time.';
  if (!source.nextRunAt) {
    return 'It has not been read yet. Run it now, or see in the log of the backend why it does not start.';
  }
  const wait = formatWait(source.nextRunAt);
  const isSoon = Date.parse(source.nextRunAt) - Date.now() < 60_000;
  return `It has not been read yet; the first reading is ${wait}.${
    isSoon ? '' : ' Run it now to see its models sooner.'
  }`;
}

/** Sources end their sentences as they like. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** What a reading that somebody asked for came to. */
export function outcomeWords(source: SourceStatus): string {
  const { failures, scopes, models, deployments } = source;
  if (failures.length > 0) {
    return failures.length < scopes.length
      ? `Read now, but ${failures.length} of ${formatPlural(
          scopes.length,
          'scope',
        )} failed.`
      : 'It was tried now, and failed.';
  }
  return `Read now: ${formatPlural(models, 'model')}, ${formatPlural(
    deployments,
    'deployment',
  )}.`;
}
