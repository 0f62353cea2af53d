import type { JudgedModel } from '../judged/JudgedModel';
import { isVerified } from '../judged/SecondSite';
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
 * The serving deployments that count for P1 and lift the managed-serving cap: the primary always, one at the
 * primary's own site, and a second site; on T1 and T2 the second site must be verified. A place of which provider or
 * region is missing cannot be shown to be the primary's own, so it must be verified too.
 */
export function countedServing(judged: JudgedModel): ResolvedDeployment[] {
  const { serving, tier, tierAssumed } = judged;
  const lenient = !tierAssumed && (tier === 'T3' || tier === 'T4');
  if (lenient) {
    return serving;
  }
  const primary = judged.model.primary;
  return serving.filter(
    one =>
      one === primary || isSameSite(one, primary) || isVerified(one, judged),
  );
}

function isSameSite(
  one: ResolvedDeployment,
  other: ResolvedDeployment | undefined,
): boolean {
  return (
    other !== undefined &&
    one.provider !== undefined &&
    one.region !== undefined &&
    one.provider === other.provider &&
    one.region === other.region
  );
}

/** Whether the model is served by hosted APIs and by nothing else; undefined while a service is unknown. */
export function isHostedOnly(judged: JudgedModel): boolean | undefined {
  let unknown = judged.serving.length === 0;
  for (const deployment of judged.serving) {
    const service = serviceClass(judged, deployment);
    if (service === undefined) {
      unknown = true;
    } else if (service !== 'hosted') {
      return false;
    }
  }
  return unknown ? undefined : true;
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
