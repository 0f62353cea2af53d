import { quote } from '../../model/showValue';
import { unknownTermSentence } from '../../model/unknownTerms';
import { isKnownTerm, type VocabularyName } from '../../standard/isKnownTerm';
import type { AssessmentContext } from '../AssessmentContext';
import type { Finding, ResolvedDeployment } from '../ResolvedModel';
import type { ResolvedDeployments } from './resolveDeployments';

/** Services that only one provider offers. Used to point out a slip, never to infer the provider. */
const PROVIDER_OF_SERVICE = new Map([
  ['eks', 'aws'],
  ['sagemaker-endpoint', 'aws'],
  ['gke', 'gcp'],
  ['vertex-endpoint', 'gcp'],
  ['aks', 'azure'],
  ['azureml-endpoint', 'azure'],
]);

/** What is odd about the deployments once everybody has been heard. */
export function findDeploymentOddities(
  { deployments, primary }: ResolvedDeployments,
  ctx: AssessmentContext,
  findings: Finding[],
) {
  for (let i = 0; i < deployments.length; i++) {
    const deployment = deployments[i];
    const { provider, region, service, role } = deployment;
    if (role === 'primary') {
      if (primary !== undefined && deployment !== primary) {
        findings.push(twoPrimaries(primary, deployment, i));
      }
    } else if (role === undefined) {
      findings.push(noRole(deployment, i));
    }
    if (
      provider !== undefined &&
      region !== undefined &&
      deployment.country === undefined
    ) {
      findings.push(unknownRegion(provider, region, i));
    }
    if (service !== undefined) {
      const owner = PROVIDER_OF_SERVICE.get(service);
      if (owner !== undefined && provider !== undefined && owner !== provider) {
        findings.push(strangeService(service, owner, provider, i));
      }
      findUnknownTerm(ctx, 'services', service, i, 'service', findings);
    }
    if (deployment.runtime !== undefined) {
      findUnknownTerm(
        ctx,
        'runtimes',
        deployment.runtime,
        i,
        'runtime',
        findings,
      );
    }
    if (deployment.accelerator !== undefined) {
      findUnknownTerm(
        ctx,
        'accelerators',
        deployment.accelerator,
        i,
        'accelerator',
        findings,
      );
    }
  }
}

function findUnknownTerm(
  { standard }: AssessmentContext,
  vocabulary: VocabularyName,
  term: string,
  index: number,
  field: string,
  findings: Finding[],
) {
  if (!isKnownTerm(standard, vocabulary, term)) {
    findings.push(
      finding(
        'unknown-term',
        `deployments[${index}].${field}`,
        unknownTermSentence(standard, vocabulary, term),
      ),
    );
  }
}

function twoPrimaries(
  primary: ResolvedDeployment,
  other: ResolvedDeployment,
  index: number,
): Finding {
  return finding(
    'two-primaries',
    `deployments[${index}].role`,
    `${quote(primary.name)} and ${quote(
      other.name,
    )} are both primary; the first counts, so give the other the role replica, standby or backup`,
  );
}

function noRole(deployment: ResolvedDeployment, index: number): Finding {
  return finding(
    'role-unknown',
    `deployments[${index}].role`,
    `is not known of ${quote(
      deployment.name,
    )}, so it neither serves nor protects; state primary, replica, standby or backup`,
  );
}

function unknownRegion(
  provider: string,
  region: string,
  index: number,
): Finding {
  return finding(
    'unknown-region',
    `deployments[${index}].region`,
    `${quote(region)} of ${quote(
      provider,
    )} is not a region that is known, so its country is not; correct it, or add the site under multicloudMl.sites`,
  );
}

function strangeService(
  service: string,
  owner: string,
  provider: string,
  index: number,
): Finding {
  return finding(
    'contradiction',
    `deployments[${index}].service`,
    `${quote(service)} is a service of ${quote(
      owner,
    )}, but the provider is ${quote(provider)}; correct one of them`,
  );
}

/** A finding whose message begins with its path. */
export function finding(id: string, path: string, sentence: string): Finding {
  return { id, path, message: `${path}: ${sentence}.` };
}
