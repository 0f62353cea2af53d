import type { SourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Locale, Translate } from '../../format';
import { sourceStateOf } from './sourceState';

/** Names of products, which are the same in every language. */
const PRODUCTS: Record<string, string> = {
  'azure-ml': 'Azure Machine Learning',
  kserve: 'KServe',
  kubeflow: 'Kubeflow Model Registry',
  mlflow: 'MLflow',
  sagemaker: 'Amazon SageMaker',
  'vertex-ai': 'Vertex AI',
};

/** The system that a source reads, by the name that people use; an adopter's own keeps its id. */
export function typeName(type: string, t: Translate): string {
  if (type === 'file' || type === 'repository') {
    return t(`sources.type.${type}`);
  }
  return Object.hasOwn(PRODUCTS, type) ? PRODUCTS[type] : type;
}

/** A part of a source as it names it; `*` stands for a source that failed before it named any. */
export function scopeName(scope: string, t: Translate): string {
  return scope === '*' ? t('sources.wholeSource') : scope;
}

/** Why somebody should look at a source, and what helps. */
export function attentionWords(source: SourceStatus, locale: Locale): string {
  const { t, format } = locale;
  const { failures, scopes, stale, staleSince } = source;
  switch (sourceStateOf(source)) {
    case 'failing':
      return t('sources.attention.failing', {
        reason: sentence(failures[0].message),
        age: format.age(failures[0].since),
      });
    case 'partly-failing':
      return t('sources.attention.partlyFailing', {
        count: scopes.length,
        failed: format.count(failures.length),
        scope: scopeName(failures[0].scope, t),
        reason: sentence(failures[0].message),
      });
    case 'never-read':
      return firstReadingWords(source, locale);
    default:
      return staleSince
        ? t('sources.attention.staleSince', {
            count: stale,
            age: format.age(staleSince),
          })
        : t('sources.attention.stale', { count: stale });
  }
}

/** When a source is read for the first time. */
export function firstReadingWords(
  source: SourceStatus,
  { t, format }: Locale,
): string {
  if (source.running) return t('sources.first.running');
  if (!source.nextRunAt) {
    return t('sources.first.notPlanned');
  }
  const wait = format.wait(source.nextRunAt);
  const isSoon = Date.parse(source.nextRunAt) - Date.now() < 60_000;
  return isSoon
    ? t('sources.first.soon', { wait })
    : t('sources.first.later', { wait });
}

/** Sources end their sentences as they like. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** What a reading that somebody asked for came to. */
export function outcomeWords(
  source: SourceStatus,
  { t, format }: Locale,
): string {
  const { failures, scopes, models, deployments } = source;
  if (failures.length > 0) {
    return failures.length < scopes.length
      ? t('sources.outcome.partlyFailed', {
          count: scopes.length,
          failed: format.count(failures.length),
        })
      : t('sources.outcome.failed');
  }
  return t('sources.outcome.read', {
    models: t('sources.outcome.models', { count: models }),
    deployments: t('sources.outcome.deployments', { count: deployments }),
  });
}
