import { deployment, item } from '../__testUtils__/attributable';
import type { AttributableDeployment } from './Attribution';
import { createAttributor } from './createAttributor';

const SAGEMAKER = 'arn:aws:sagemaker:ap-southeast-1:111122223333';
const EKS = 'arn:aws:eks:ap-southeast-1:111122223333:cluster/ml';
const VERTEX = 'projects/np-risk-prod/locations/asia-southeast1/endpoints/99';
const GKE =
  '//container.googleapis.com/projects/np-risk-prod/locations/asia-southeast1/clusters/ml';
const GROUP = '/subscriptions/np-enterprise/resourceGroups/ml-southeastasia';
const WORKSPACE = `${GROUP}/providers/Microsoft.MachineLearningServices/workspaces/ml`;
const AKS = `${GROUP}/providers/Microsoft.ContainerService/managedClusters/ml`;

/** What an item that names the resource comes to, with deployments `a`, `b`, … of these ids. */
function named(resourceId: string, ...ids: string[]): string {
  const deployments = ids.map((id, index) =>
    deployment({ deployment: 'abcdef'[index], externalIds: [id] }),
  );
  return attribute(deployments, resourceId);
}

function attribute(
  deployments: AttributableDeployment[],
  resourceId: string,
): string {
  const attribution = createAttributor({
    models: [],
    deployments,
    accounts: {},
  })(item({ resourceId }));
  const names = attribution.parts.map(part => part.deployment).join(' ');
  return `${attribution.method} ${names}`.trim();
}

describe('SageMaker', () => {
  it('endpoint by its ARN, whatever the case', () => {
    const id = `${SAGEMAKER}:endpoint/affordability`;
    expect(named(id, id)).toBe('resource a');
    expect(named(`${SAGEMAKER}:endpoint/Affordability`, id)).toBe('resource a');
    expect(named(`${id}-2`, id)).toBe('unattributed');
  });

  it('endpoint that runs one variant is the variant’s own; with several it is their parent', () => {
    const endpoint = `${SAGEMAKER}:endpoint/Fraud`;
    expect(named(endpoint, `${endpoint}/AllTraffic`)).toBe('resource a');
    expect(named(endpoint, `${endpoint}/blue`, `${endpoint}/green`)).toBe(
      'parent a b',
    );
    expect(
      named(`${endpoint}/green`, `${endpoint}/blue`, `${endpoint}/green`),
    ).toBe('resource b');
    expect(named(`${endpoint}/AllTraffic`, endpoint)).toBe('resource a');
  });

  it('endpoint of inference components, which our source names after it', () => {
    const components = ['one', 'two'].map(name =>
      deployment({
        deployment: `Shared/${name}`,
        externalIds: [`${SAGEMAKER}:inference-component/${name}`],
      }),
    );
    const endpoint = `${SAGEMAKER}:endpoint/shared`;
    expect(attribute(components, endpoint)).toBe(
      'parent Shared/one Shared/two',
    );
    expect(attribute(components.slice(1), endpoint)).toBe(
      'resource Shared/two',
    );
    expect(attribute(components, `${SAGEMAKER}:inference-component/one`)).toBe(
      'resource Shared/one',
    );
  });
});

describe('Vertex AI', () => {
  it.each([
    [VERTEX, `//aiplatform.googleapis.com/${VERTEX}`],
    [`//aiplatform.googleapis.com/${VERTEX}`, VERTEX],
    [VERTEX, VERTEX],
    [
      `//aiplatform.googleapis.com/${VERTEX}`,
      `//aiplatform.googleapis.com/${VERTEX}`,
    ],
  ])('%s is %s', (billed, known) => {
    expect(named(billed, known)).toBe('resource a');
  });

  it('leaves another service, and a project’s number instead of its id, alone', () => {
    const known = `//aiplatform.googleapis.com/${VERTEX}`;
    expect(named(`//ids.googleapis.com/${VERTEX}`, known)).toBe('unattributed');
    expect(named(VERTEX.replace('np-risk-prod', '123456'), known)).toBe(
      'unattributed',
    );
  });
});

describe('Azure ML', () => {
  const endpoint = `${WORKSPACE}/onlineEndpoints/fraud`;

  it('endpoint and deployment, whatever the case', () => {
    expect(named(endpoint.toLowerCase(), endpoint)).toBe('resource a');
    expect(
      named(
        `${endpoint}/deployments/blue`.toUpperCase(),
        `${endpoint}/deployments/blue`,
        `${endpoint}/deployments/green`,
      ),
    ).toBe('resource a');
    expect(named(`${endpoint}/deployments/blue`, endpoint)).toBe('resource a');
    expect(named(endpoint, `${endpoint}/deployments/blue`)).toBe('resource a');
  });

  it('workspace is the parent of what it holds; resource group and subscription are nobody’s', () => {
    const others = [endpoint, `${WORKSPACE}/onlineEndpoints/credit`];
    expect(named(WORKSPACE.toLowerCase(), ...others)).toBe('parent a b');
    expect(named(`${WORKSPACE}2`, ...others)).toBe('unattributed');
    expect(named(GROUP, ...others)).toBe('unattributed');
    expect(named('/subscriptions/np-enterprise', ...others)).toBe(
      'unattributed',
    );
  });
});

describe('Kubernetes', () => {
  it.each([
    ['EKS', EKS],
    ['GKE', GKE],
    ['AKS', AKS],
    ['on-premises', 'k8s://hcmc-dc1/models'],
  ])('%s by the id of the cluster or namespace', (_, cluster) => {
    const ids = [`${cluster}/fraud`, `${cluster}/credit`];
    expect(named(ids[0], ...ids)).toBe('resource a');
    expect(named(cluster, ...ids)).toBe('parent a b');
    expect(named(`${cluster}/`, ...ids)).toBe('parent a b');
    expect(named(`${cluster}-2`, ...ids)).toBe('unattributed');
    expect(named(`${cluster}/fraud`, `${cluster}/fraud/x`)).toBe('parent a');
  });

  it('GKE cluster without the service’s host', () => {
    const bare = GKE.replace('//container.googleapis.com/', '');
    expect(named(bare, `${GKE}/fraud`)).toBe('parent a');
    expect(named(`${GKE}`, `${bare}/fraud`)).toBe('parent a');
    expect(named('projects/np-risk-prod', `${GKE}/fraud`)).toBe('unattributed');
    expect(
      named('projects/np-risk-prod/locations/asia-southeast1', `${GKE}/fraud`),
    ).toBe('unattributed');
  });

  const fleet = [
    deployment({
      deployment: 'eks',
      provider: 'aws',
      account: '111122223333',
      region: 'ap-southeast-1',
      externalIds: [`${EKS}/models/fraud`],
    }),
    deployment({
      deployment: 'eks-jakarta',
      provider: 'aws',
      region: 'ap-southeast-3',
      externalIds: [
        'arn:aws:eks:ap-southeast-3:111122223333:cluster/ml/risk/fraud',
      ],
    }),
    deployment({
      deployment: 'gke',
      provider: 'gcp',
      account: 'np-risk-prod',
      region: 'asia-southeast1',
      externalIds: [`${GKE}/models/fraud`],
    }),
    deployment({
      deployment: 'aks',
      provider: 'azure',
      account: 'np-enterprise',
      region: 'southeastasia',
      externalIds: [`${AKS}/models/fraud`],
    }),
  ];
  const attributeFleet = createAttributor({
    models: [],
    deployments: fleet,
    accounts: {},
  });

  it.each([
    ['the cluster', { provider: 'aws', cluster: 'ml' }, 'eks eks-jakarta'],
    [
      'namespace',
      { provider: 'aws', cluster: 'ml', namespace: 'risk' },
      'eks-jakarta',
    ],
    [
      'another namespace',
      { provider: 'aws', cluster: 'ml', namespace: 'kube-system' },
      '',
    ],
    [
      'region',
      { provider: 'aws', cluster: 'ML', region: 'AP-Southeast-3' },
      'eks-jakarta',
    ],
    [
      'account',
      { provider: 'aws', cluster: 'ml', accountId: '444455556666' },
      '',
    ],
    [
      'Google Cloud',
      { provider: 'gcp', cluster: 'ml', accountId: 'np-risk-prod' },
      'gke',
    ],
    [
      'Azure',
      {
        provider: 'azure',
        cluster: 'ml',
        namespace: 'models',
        accountId: '/subscriptions/NP-Enterprise',
      },
      'aks',
    ],
    ['another provider', { provider: 'on-prem', cluster: 'ml' }, ''],
    ['another cluster', { provider: 'aws', cluster: 'constructor' }, ''],
  ])('a tag names cluster and namespace: %s', (_, tags, expected) => {
    const { method, parts } = attributeFleet(item(tags));
    expect(parts.map(part => part.deployment).join(' ')).toBe(expected);
    expect(method).toBe(expected ? 'parent' : 'unattributed');
  });
});

it('an id that several deployments share is nobody’s own', () => {
  expect(named('thing/1', 'thing/1', 'thing/1')).toBe('parent a b');
});
