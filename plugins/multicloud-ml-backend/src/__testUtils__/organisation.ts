import type { Entity } from '@backstage/catalog-model';
import type { MlModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** A group of the test organisation: `leads > risk > fraud`, `leads > growth`. */
export function group(
  name: string,
  options: { parent?: string; children?: string[] } = {},
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name,
      namespace: 'default',
      title: name.toUpperCase(),
      etag: `etag-${name}`,
      annotations,
    },
    spec: { type: 'team', children: [] },
    relations: [
      ...(options.children ?? []).map(child => ({
        type: 'parentOf',
        targetRef: `group:default/${child}`,
      })),
      ...(options.parent
        ? [{ type: 'childOf', targetRef: `group:default/${options.parent}` }]
        : []),
    ],
  };
}

/** A user who can operate the given providers. */
export function user(name: string, groups: string[], operates: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      name,
      namespace: 'default',
      etag: `etag-${name}`,
      annotations: { 'multicloud-ml.io/operates': operates },
    },
    spec: {},
    relations: groups.map(target => ({
      type: 'memberOf',
      targetRef: `group:default/${target}`,
    })),
  };
}

/** A model as the catalog serves it after processing. */
export function model(
  name: string,
  owner: string,
  mlModel: MlModel,
  more: {
    title?: string;
    lifecycle?: string;
    location?: string;
    relations?: Array<{ type: string; targetRef: string }>;
    etag?: string;
  } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      title: more.title,
      etag: more.etag ?? `etag-${name}`,
      annotations: {
        'backstage.io/managed-by-location': more.location ?? 'url:https://git',
      },
    },
    spec: {
      type: 'ml-model',
      lifecycle: more.lifecycle ?? 'production',
      owner: `group:default/${owner}`,
      mlModel: JSON.parse(JSON.stringify(mlModel)),
    },
    relations: [
      { type: 'ownedBy', targetRef: `group:default/${owner}` },
      ...(more.relations ?? []),
    ],
  };
}

/** Facts of a model on Kubernetes at two providers. */
export const PORTABLE: MlModel = {
  tier: 'T1',
  stateless: true,
  residency: ['SG', 'ID'],
  artifact: { format: 'onnx', version: '7' },
  deployments: [
    {
      name: 'primary',
      role: 'primary',
      provider: 'aws',
      region: 'ap-southeast-1',
      service: 'eks',
      accelerator: 'nvidia',
      replicas: 3,
    },
    {
      name: 'standby',
      role: 'standby',
      provider: 'gcp',
      region: 'asia-southeast2',
      service: 'gke',
      accelerator: 'nvidia',
      replicas: 1,
    },
  ],
  pipeline: { orchestrator: 'kubeflow' },
  data: { tables: [], featureStore: { kind: 'feast' } },
  delivery: { ci: 'github-actions', targets: ['aws', 'gcp'] },
  infrastructure: { tool: 'terraform' },
  identity: { workloadFederation: true, externalSecrets: true },
  monthlyCost: { amount: 1000, currency: 'USD' },
};

/** Facts of a model that is bound to one provider. */
export const BOUND: MlModel = {
  tier: 'T2',
  deployments: [
    {
      name: 'primary',
      role: 'primary',
      provider: 'aws',
      region: 'us-east-1',
      service: 'sagemaker-endpoint',
      imageOrigin: 'provider',
      accelerator: 'inferentia',
    },
  ],
  pipeline: { orchestrator: 'sagemaker-pipelines' },
  monthlyCost: { amount: 300, currency: 'SGD' },
};

export const GROUPS = [
  group('leads', { children: ['risk', 'growth'] }),
  group('risk', { parent: 'leads', children: ['fraud'] }),
  group('fraud', { parent: 'risk' }),
  group('growth', { parent: 'leads' }),
];
