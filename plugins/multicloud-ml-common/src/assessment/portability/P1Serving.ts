import type { JudgedModel } from '../judged/JudgedModel';
import { listOf, titleOf } from '../judged/words';
import type { Evidence, ResolvedDeployment } from '../ResolvedModel';
import { type Criterion, evidenceOf, known, unknown } from './Criterion';
import { hasEquivalentElsewhere, serviceClass } from './serving';

interface Served {
  value: number;
  detail: string;
  evidence: Evidence[];
}

/** P1: where the model is served and whether that could be elsewhere. The best serving deployment counts. */
export const P1Serving: Criterion = {
  id: 'P1',
  judge(judged) {
    const counted = judged.countedServing;
    const twoProviders = kubernetesAtTwoProviders(judged, counted);
    if (twoProviders) {
      return known(1, twoProviders.detail, twoProviders.evidence);
    }
    let best: Served | undefined;
    for (const deployment of counted) {
      const served = servedBy(judged, deployment);
      if (served && (!best || served.value > best.value)) {
        best = served;
      }
    }
    return best
      ? known(best.value, best.detail, best.evidence)
      : unknown(
          judged.serving.length > counted.length
            ? 'No deployment that serves is known beside unverified second sites.'
            : 'No service is known of a deployment that serves.',
        );
  },
};

function kubernetesAtTwoProviders(
  judged: JudgedModel,
  counted: readonly ResolvedDeployment[],
): Served | undefined {
  let first: ResolvedDeployment | undefined;
  for (const deployment of counted) {
    if (
      deployment.provider !== undefined &&
      deployment.region !== undefined &&
      serviceClass(judged, deployment) === 'kubernetes'
    ) {
      first ??= deployment;
      if (first.provider !== deployment.provider) {
        return {
          value: 1,
          detail: `Kubernetes at ${listOf(
            [first, deployment].map(one => titleOf(one.provider ?? '')),
          )}.`,
          evidence: [first.evidence, deployment.evidence],
        };
      }
    }
  }
  return undefined;
}

function servedBy(
  judged: JudgedModel,
  deployment: ResolvedDeployment,
): Served | undefined {
  const service = titleOf(deployment.service ?? '');
  const evidence = [deployment.evidence];
  switch (serviceClass(judged, deployment)) {
    case 'kubernetes':
      return {
        value: 0.8,
        detail: `Kubernetes at one provider${
          deployment.provider ? ` (${titleOf(deployment.provider)})` : ''
        }.`,
        evidence,
      };
    case 'managed':
      return deployment.imageOrigin === 'own'
        ? { value: 0.5, detail: `Own image on ${service}.`, evidence }
        : {
            value: 0.25,
            detail:
              deployment.imageOrigin === 'provider'
                ? `The provider's image on ${service}.`
                : `On ${service}; whose image is not known.`,
            evidence,
          };
    case 'hosted':
      return hostedApi(judged, deployment);
    default:
      return undefined;
  }
}

function hostedApi(
  judged: JudgedModel,
  deployment: ResolvedDeployment,
): Served {
  const { hostedNeutralApi, hostedEquivalents } = judged.model;
  if (hostedNeutralApi.value !== true) {
    return {
      value: 0,
      detail: "A hosted API through the provider's own interface.",
      evidence: [deployment.evidence, ...evidenceOf(hostedNeutralApi)],
    };
  }
  return hasEquivalentElsewhere(judged, deployment.provider)
    ? {
        value: 0.5,
        detail:
          'A hosted API behind a neutral one, with an equivalent elsewhere.',
        evidence: [
          deployment.evidence,
          ...evidenceOf(hostedNeutralApi, hostedEquivalents),
        ],
      }
    : {
        value: 0.25,
        detail:
          'A hosted API behind a neutral one, without an equivalent elsewhere.',
        evidence: [deployment.evidence, ...evidenceOf(hostedNeutralApi)],
      };
}
