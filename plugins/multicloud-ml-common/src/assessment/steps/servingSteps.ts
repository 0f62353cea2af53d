import type { JudgedModel } from '../judged/JudgedModel';
import { titleOf } from '../judged/words';
import { serviceClass } from '../portability/serving';
import type { ResolvedDeployment } from '../ResolvedModel';
import {
  asIf,
  type Candidate,
  type CandidateSource,
  type Subject,
  WHAT_IF,
  withFacts,
} from './Candidate';
import { otherProvider } from './otherProvider';

const KUBERNETES: ReadonlyMap<string, string> = new Map([
  ['aws', 'eks'],
  ['gcp', 'gke'],
  ['azure', 'aks'],
]);

/** A region that no provider has: the what-if is about another provider, not about a place. */
const SOMEWHERE = 'what-if';

/** P1: own image, Kubernetes, a second provider, a neutral interface, proof of what is only declared. */
export const servingSteps: CandidateSource = judged => {
  const primary = judged.model.primary;
  const service = primary && serviceClass(judged, primary);
  const candidates: Candidate[] = [];
  if (service === 'managed') {
    candidates.push({
      criterion: 'P1',
      id: 'P1:own-image',
      title: `Serve from an image of your own on ${titleOf(
        primary?.service ?? '',
      )}`,
      effort: 2,
      apply: changePrimary(one => ({ ...one, imageOrigin: 'own' })),
    });
  }
  if (service === 'hosted') {
    candidates.push(...hostedSteps(primary?.provider));
  }
  if (service !== 'kubernetes') {
    candidates.push({
      criterion: 'P1',
      id: 'P1:kubernetes',
      title: primary?.service
        ? `Serve under KServe on Kubernetes instead of ${titleOf(
            primary.service,
          )}`
        : 'Serve under KServe on Kubernetes, and declare it',
      effort: 3,
      apply: changePrimary(toKubernetes),
    });
  }
  candidates.push({
    criterion: 'P1',
    id: 'P1:second-provider',
    title:
      service === 'kubernetes'
        ? 'Serve under KServe at a second provider'
        : 'Serve under KServe on Kubernetes at two providers',
    effort: 3,
    apply: atSecondProvider(judged),
  });
  if (judged.secondSites.some(site => !site.verified)) {
    candidates.push({
      criterion: 'P1',
      id: 'P1:verify',
      title:
        'Let a source see the declared second site, or record a drill that recovers to it',
      effort: 1,
      apply: verifySecondSites,
    });
  }
  return candidates;
};

function hostedSteps(provider: string | undefined): Candidate[] {
  return [
    {
      criterion: 'P1',
      id: 'P1:neutral-api',
      title: 'Reach the hosted API through a provider-neutral interface',
      effort: 2,
      apply: subject => withFacts(subject, { hostedNeutralApi: asIf(true) }),
    },
    {
      criterion: 'P1',
      id: 'P1:equivalent',
      title:
        'Reach the hosted API through a neutral interface and accept an equivalent at a second provider',
      effort: 2,
      apply: subject =>
        withFacts(subject, {
          hostedNeutralApi: asIf(true),
          hostedEquivalents: asIf([
            ...(subject.model.hostedEquivalents.value ?? []),
            provider === 'gcp' ? 'aws' : 'gcp',
          ]),
        }),
    },
  ];
}

function toKubernetes(one: ResolvedDeployment): ResolvedDeployment {
  return {
    ...one,
    service: KUBERNETES.get(one.provider ?? '') ?? 'kubernetes',
    runtime: 'kserve',
  };
}

/** The subject with another primary; one that has none gets one. */
function changePrimary(
  change: (one: ResolvedDeployment) => ResolvedDeployment,
) {
  return (subject: Subject): Subject => {
    const { primary, deployments } = subject.model;
    const changed = {
      ...change(
        primary ?? { name: 'primary', role: 'primary', evidence: WHAT_IF },
      ),
      evidence: WHAT_IF,
    };
    return withFacts(subject, {
      primary: changed,
      deployments: primary
        ? deployments.map(one => (one === primary ? changed : one))
        : [...deployments, changed],
    });
  };
}

function atSecondProvider(judged: JudgedModel) {
  return (subject: Subject): Subject => {
    const first = changePrimary(one =>
      toKubernetes({
        ...one,
        provider: one.provider ?? 'aws',
        region: one.region ?? SOMEWHERE,
      }),
    )(subject);
    const primary = first.model.primary;
    const provider = otherProvider(judged, primary?.provider);
    return withFacts(first, {
      deployments: [
        ...first.model.deployments,
        toKubernetes({
          name: `standby at ${provider}`,
          role: 'standby',
          provider,
          region: SOMEWHERE,
          accelerator: primary?.accelerator,
          evidence: WHAT_IF,
        }),
      ],
    });
  };
}

function verifySecondSites(subject: Subject): Subject {
  const { deployments, primary } = subject.model;
  return withFacts(subject, {
    deployments: deployments.map(one =>
      one === primary ? one : { ...one, evidence: WHAT_IF },
    ),
  });
}
