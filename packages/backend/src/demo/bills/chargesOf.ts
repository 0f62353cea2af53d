import { type Charge, firstOfMonth } from './FocusRow';
import type { Billed } from './readEstate';
import { overheadOf, usageOf } from './story';

const ML = 'AI and Machine Learning';

/** Models whose teams have set the tag. */
const TAGGED =
  /^(card-fraud|account|mule|scam|agent|text|intent|app|promptpay|drift)/;

/** What each provider calls its hosted models on the bill. */
const HOSTED: Record<string, string> = {
  azure: 'Azure OpenAI Service',
  gcp: 'Vertex AI',
};

/** Azure writes resource ids in lower case on the bill, whatever case the resource has. */
const azure = (account: string, path: string) =>
  `/subscriptions/${account}/resourcegroups/${path}`.toLowerCase();

/** What one deployment is charged on a day, as its service charges it. */
function chargesFor(one: Billed, day: Date, today: Date): Charge[] {
  const usage = usageOf(one, day, today);
  if (!usage) {
    return [];
  }
  const { hours, cost } = usage;
  const shared = { day, region: one.region, account: one.account, hours, cost };
  const ref = `component:default/${one.model}`;
  switch (one.service) {
    case 'sagemaker-endpoint':
      return [
        {
          ...shared,
          // A savings plan, bought once a month, covers a part of it.
          billed: cost * 0.7,
          service: 'Amazon SageMaker',
          category: ML,
          resource:
            one.externalId ??
            `arn:aws:sagemaker:${one.region}:${one.account}:endpoint/${one.model}`,
          tags: one.externalId ? undefined : { 'multicloud-ml.io/model': ref },
        },
      ];
    case 'eks':
      return [
        {
          ...shared,
          billed: cost * 0.8,
          service: 'Amazon Elastic Compute Cloud',
          category: 'Compute',
          resource: `arn:aws:eks:${one.region}:${one.account}:cluster/ml`,
          ...(one.externalId && !TAGGED.test(one.model)
            ? { allocatedTo: one.externalId }
            : {
                tags: {
                  ' multicloud-ml.io/model': ref,
                  'aws:eks:cluster-name': 'ml',
                },
              }),
        },
      ];
    case 'gke':
      return [
        {
          ...shared,
          service: 'Kubernetes Engine',
          category: 'Compute',
          resource: `//container.googleapis.com/projects/${one.account}/locations/${one.region}/clusters/ml`,
          tags: {
            'multicloud-ml-model': one.model,
            'goog-k8s-cluster-name': 'ml',
            'k8s-namespace': one.model,
          },
        },
      ];
    case 'vertex-endpoint':
      return [
        {
          ...shared,
          service: 'Vertex AI',
          category: ML,
          resource: `//aiplatform.googleapis.com/projects/${one.account}/locations/${one.region}/endpoints/${one.model}`,
          tags: { 'multicloud-ml-model': one.model },
        },
      ];
    case 'aks':
      // Without a tag, the cluster's cost is split over what it holds.
      return [
        {
          ...shared,
          hours: undefined,
          service: 'Azure Kubernetes Service',
          category: 'Compute',
          resource: azure(
            one.account,
            `ml-${one.region}/providers/microsoft.containerservice/managedclusters/ml`,
          ),
          tags: one.externalId
            ? undefined
            : { 'multicloud-ml-model': one.model },
        },
      ];
    case 'azureml-endpoint':
      return [
        {
          ...shared,
          service: 'Azure Machine Learning',
          category: ML,
          resource: azure(
            one.account,
            `ml-${one.region}/providers/microsoft.machinelearningservices/workspaces/ml/onlineendpoints/${one.model}`,
          ),
          tags: one.externalId
            ? undefined
            : { 'multicloud-ml-model': one.model },
        },
      ];
    case 'hosted-api':
      return [
        {
          ...shared,
          hours: undefined,
          service: HOSTED[one.provider] ?? 'Amazon Bedrock',
          category: ML,
          tags: { 'multicloud-ml-model': one.model },
        },
      ];
    default:
      return [];
  }
}

interface Overhead {
  provider: string;
  service: string;
  category: string;
  account: string;
  monthly: number;
  region?: string;
  resource?: string;
}

/** Everything on the bills that belongs to no model, or does not say to which. */
const OVERHEADS: Overhead[] = [
  // The data scientists' own accounts: shown for their team.
  {
    provider: 'aws',
    service: 'Amazon SageMaker',
    category: ML,
    account: '444455556666',
    monthly: 3900,
    region: 'ap-southeast-1',
    resource:
      'arn:aws:sagemaker:ap-southeast-1:444455556666:space/d-credit/feature-lab',
  },
  {
    provider: 'gcp',
    service: 'Vertex AI',
    category: ML,
    account: 'np-growth-lab',
    monthly: 2100,
    region: 'asia-southeast1',
    resource:
      '//notebooks.googleapis.com/projects/np-growth-lab/locations/asia-southeast1/instances/uplift-study',
  },
  // Machine learning in an account that many teams share, without a tag.
  {
    provider: 'aws',
    service: 'Amazon SageMaker',
    category: ML,
    account: '111122223333',
    monthly: 2650,
    region: 'ap-southeast-1',
    resource:
      'arn:aws:sagemaker:ap-southeast-1:111122223333:training-job/nightly-retrain',
  },
  {
    provider: 'azure',
    service: 'Azure Machine Learning',
    category: ML,
    account: 'np-enterprise',
    monthly: 1180,
    region: 'southeastasia',
    resource: azure(
      'np-enterprise',
      'ml-lab/providers/microsoft.machinelearningservices/workspaces/lab/computes/gpu-a100',
    ),
  },
  // Control planes.
  {
    provider: 'aws',
    service: 'Amazon Elastic Kubernetes Service',
    category: 'Compute',
    account: '111122223333',
    monthly: 73,
    region: 'ap-southeast-1',
    resource: 'arn:aws:eks:ap-southeast-1:111122223333:cluster/ml',
  },
  // What every account has.
  {
    provider: 'aws',
    service: 'Amazon Simple Storage Service',
    category: 'Storage',
    account: '111122223333',
    monthly: 5200,
  },
  {
    provider: 'aws',
    service: 'AWS Data Transfer',
    category: 'Networking',
    account: '111122223333',
    monthly: 2300,
  },
  {
    provider: 'gcp',
    service: 'BigQuery',
    category: 'Databases',
    account: 'np-risk-prod',
    monthly: 6400,
  },
  {
    provider: 'gcp',
    service: 'Cloud Storage',
    category: 'Storage',
    account: 'np-risk-prod',
    monthly: 1500,
  },
  {
    provider: 'azure',
    service: 'Storage Accounts',
    category: 'Storage',
    account: 'np-enterprise',
    monthly: 1700,
  },
];

function oncePerMonth(provider: string, day: Date): Charge[] {
  if (provider !== 'aws' || day.getUTCDate() !== 1) {
    return [];
  }
  const shared = { day, account: '111122223333' };
  const lastMonth = new Date(day.getTime() - 9 * 86_400_000);
  return [
    {
      ...shared,
      service: 'Savings Plans for AWS Compute usage',
      category: 'Compute',
      chargeCategory: 'Purchase',
      cost: 0,
      billed: 9500,
    },
    {
      ...shared,
      service: 'Amazon Web Services',
      category: 'Other',
      chargeCategory: 'Tax',
      cost: 3900,
      description: 'Goods and services tax',
    },
    // Comes with the next bill and belongs to the month before.
    {
      day: lastMonth,
      correctedIn: firstOfMonth(day),
      account: '111122223333',
      service: 'Amazon SageMaker',
      category: ML,
      region: 'ap-southeast-1',
      resource:
        'arn:aws:sagemaker:ap-southeast-1:111122223333:endpoint/voice-authentication',
      cost: -41.2,
      description: 'Correction of hours counted twice',
    },
  ];
}

/** Everything that one provider charges on a day. */
export function chargesOf(
  provider: string,
  estate: readonly Billed[],
  day: Date,
  today: Date,
): Charge[] {
  return [
    ...estate
      .filter(one => one.provider === provider)
      .flatMap(one => chargesFor(one, day, today)),
    ...OVERHEADS.filter(one => one.provider === provider).map(one => ({
      ...one,
      day,
      cost: overheadOf(
        `${one.account} ${one.service} ${one.resource}`,
        one.monthly,
        day,
      ),
    })),
    ...oncePerMonth(provider, day),
  ];
}
