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
 * Whether the model is served by hosted APIs and by nothing else; undefined while that is not known: no deployment
 * serves, a service is unknown, or a deployment without a role might serve otherwise.
 */
export function isHostedOnly(judged: JudgedModel): boolean | undefined {
  let open = judged.serving.length === 0;
  for (const deployment of judged.model.deployments) {
    const service = serviceClass(judged, deployment);
    if (deployment.role !== 'backup' && service !== 'hosted') {
      if (deployment.role !== undefined && service !== undefined) {
        return false;
      }
      open = true;
    }
  }
  return open ? undefined : true;
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
