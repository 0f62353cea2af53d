import type { JudgedModel } from '../judged/JudgedModel';
import type { ResolvedDeployment } from '../ResolvedModel';
import { termValue } from './Criterion';

export type ServiceClass = 'kubernetes' | 'managed' | 'hosted';

/** What a deployment's service is; undefined when it is not stated or the Standard does not know it. */
export function serviceClass(
  judged: JudgedModel,
  deployment: ResolvedDeployment,
): ServiceClass | undefined {
  return termValue(judged.standard.vocabularies.services, deployment.service);
}

/**
 * Whether the model is known to be served by hosted APIs and by nothing else. A deployment without a role may serve, so
 * it must be one too.
 */
export function isHostedOnly(judged: JudgedModel): boolean {
  return (
    judged.serving.length > 0 &&
    judged.model.deployments.every(
      one => one.role === 'backup' || serviceClass(judged, one) === 'hosted',
    )
  );
}

/** Whether `hosted.equivalents` names a provider other than the given one; an unknown provider is never another. */
export function hasEquivalentElsewhere(
  judged: JudgedModel,
  provider: string | undefined,
): boolean {
  const equivalents = judged.model.hostedEquivalents.value;
  return (
    provider !== undefined &&
    equivalents !== undefined &&
    equivalents.some(one => one.split('/')[0] !== provider)
  );
}
