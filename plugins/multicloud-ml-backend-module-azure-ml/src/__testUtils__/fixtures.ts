import type {
  ComputeResource,
  EnvironmentVersion,
  ModelContainer,
  ModelVersion,
  OnlineDeployment,
  OnlineDeploymentPropertiesUnion,
  OnlineEndpoint,
  Workspace,
} from '@azure/arm-machinelearning';

/** Synthetic. Resources as the official SDK types them, so that the compiler holds the fake to Azure's own schema. */

export const SUBSCRIPTION = '0a1b2c3d-0000-4000-8000-00000000a001';
export const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/ML-Prod`;
const PROVIDER = 'providers/Microsoft.MachineLearningServices';

/** As Azure answers it: the resource group keeps the case in which somebody made it. */
export function workspaceId(name: string): string {
  return `${GROUP}/${PROVIDER}/workspaces/${name}`;
}

/** The same in the one form that we keep. */
export function canonical(name: string, kind = 'workspaces'): string {
  return `/subscriptions/${SUBSCRIPTION}/resourcegroups/ml-prod/providers/microsoft.machinelearningservices/${kind}/${name}`;
}

export interface KeptFixture {
  container: ModelContainer;
  versions: ModelVersion[];
}

export interface WorkspaceFixture {
  workspace: Workspace & { id: string; name: string };
  models: KeptFixture[];
  endpoints: Array<{
    endpoint: OnlineEndpoint;
    deployments: OnlineDeployment[];
  }>;
  serverless: ServerlessEndpoint[];
  environments: EnvironmentVersion[];
  computes: ComputeResource[];
}

/** Registries and serverless endpoints are younger than the SDK; as in the REST reference of 2024-10-01. */
export interface RegistryFixture {
  registry: {
    id: string;
    name: string;
    location: string;
    properties: { publicNetworkAccess: 'Enabled' };
  };
  models: KeptFixture[];
}

export interface ServerlessEndpoint {
  id: string;
  name: string;
  location: string;
  tags?: Record<string, string>;
  properties: {
    authMode: 'Key';
    modelSettings: { modelId: string };
    provisioningState: string;
    endpointState?: string;
  };
}

export function aWorkspace(
  name: string,
  content: Partial<Omit<WorkspaceFixture, 'workspace'>> = {},
): WorkspaceFixture {
  return {
    workspace: {
      id: workspaceId(name),
      name,
      location: 'southeastasia',
      workspaceId: `11111111-0000-4000-8000-${name.length
        .toString()
        .padStart(12, '0')}`,
    },
    models: [],
    endpoints: [],
    serverless: [],
    environments: [],
    computes: [],
    ...content,
  };
}

export function aRegistry(
  name: string,
  models: KeptFixture[],
): RegistryFixture {
  return {
    registry: {
      id: `${GROUP}/${PROVIDER}/registries/${name}`,
      name,
      location: 'southeastasia',
      properties: { publicNetworkAccess: 'Enabled' },
    },
    models,
  };
}

/** @param versions - oldest first */
export function aModel(
  keeper: string,
  name: string,
  about: {
    container?: Partial<ModelContainer['properties']>;
    versions?: Array<Partial<ModelVersion['properties']>>;
  } = {},
): KeptFixture {
  const id = `${keeper}/models/${name}`;
  return {
    container: {
      id,
      name,
      properties: { isArchived: false, ...about.container },
    },
    versions: (about.versions ?? [{}]).map((properties, index) => ({
      id: `${id}/versions/${index + 1}`,
      name: String(index + 1),
      systemData: {
        createdAt: new Date(Date.UTC(2026, 0, index + 1)),
        createdBy: 'Secret Person',
      },
      properties: {
        isAnonymous: false,
        isArchived: false,
        modelType: 'custom_model',
        modelUri: `azureml://datastores/models/paths/${name}/${index + 1}`,
        ...properties,
      },
    })),
  };
}

export function anEndpoint(
  workspace: string,
  name: string,
  deployments: Record<
    string,
    Partial<OnlineDeploymentPropertiesUnion> & {
      capacity?: number;
      tags?: Record<string, string>;
    }
  >,
  about: Partial<OnlineEndpoint['properties']> & {
    tags?: Record<string, string>;
    location?: string;
  } = {},
): WorkspaceFixture['endpoints'][number] {
  const { tags, location = 'Southeast Asia', ...properties } = about;
  const id = `${workspaceId(workspace)}/onlineEndpoints/${name}`;
  return {
    endpoint: {
      id,
      name,
      location,
      ...(tags && { tags }),
      properties: {
        authMode: 'Key',
        provisioningState: 'Succeeded',
        ...properties,
      },
    },
    deployments: Object.entries(deployments).map(
      ([deployment, { capacity = 1, tags: own, ...more }]) => ({
        id: `${id}/deployments/${deployment}`,
        name: deployment,
        location,
        ...(own && { tags: own }),
        sku: { name: 'Default', capacity },
        properties: {
          endpointComputeType: 'Managed',
          provisioningState: 'Succeeded',
          ...more,
        },
      }),
    ),
  };
}

export function anEnvironment(
  workspace: string,
  name: string,
  properties: EnvironmentVersion['properties'],
): EnvironmentVersion {
  return {
    id: `${workspaceId(workspace)}/environments/${name}/versions/1`,
    name: '1',
    properties,
  };
}

export function aServerlessEndpoint(
  workspace: string,
  name: string,
  modelId: string,
  properties: Partial<ServerlessEndpoint['properties']> = {},
): ServerlessEndpoint {
  return {
    id: `${workspaceId(workspace)}/serverlessEndpoints/${name}`,
    name,
    location: 'East US 2',
    properties: {
      authMode: 'Key',
      modelSettings: { modelId },
      provisioningState: 'Succeeded',
      endpointState: 'Online',
      ...properties,
    },
  };
}
