import { z } from 'zod';

/**
 * What is read of each resource; whatever else there is stays unread. Azure Resource Manager writes null for much that is
 * not set.
 */
const text = z.string().nullish();
const tags = z.record(z.string(), z.string().nullish()).nullish();
const id = z.string().min(1);

/** `Microsoft.MachineLearningServices/workspaces`. */
export const workspaceSchema = z.object({
  id,
  name: z.string().min(1),
  location: text,
  properties: z
    .object({ workspaceId: text, friendlyName: text, tenantId: text })
    .nullish(),
});
export type Workspace = z.output<typeof workspaceSchema>;

/** `Microsoft.MachineLearningServices/registries`. */
export const registrySchema = z.object({ id, name: z.string().min(1) });
export type Registry = z.output<typeof registrySchema>;

/** A model of a workspace or registry, without its versions. */
export const modelContainerSchema = z.object({
  id,
  name: z.string().min(1),
  properties: z.object({
    description: text,
    tags,
    isArchived: z.boolean().nullish(),
  }),
});
export type ModelContainer = z.output<typeof modelContainerSchema>;

/** One version of a model. */
export const modelVersionSchema = z.object({
  name: z.string().min(1),
  systemData: z.object({ createdAt: text }).nullish(),
  properties: z.object({
    description: text,
    tags,
    isArchived: z.boolean().nullish(),
    isAnonymous: z.boolean().nullish(),
    modelType: text,
    modelUri: text,
  }),
});
export type ModelVersion = z.output<typeof modelVersionSchema>;

/** `workspaces/onlineEndpoints`, on Azure's own machines or on Kubernetes. */
export const onlineEndpointSchema = z.object({
  id,
  name: z.string().min(1),
  location: text,
  tags,
  properties: z.object({
    compute: text,
    provisioningState: text,
    traffic: z.record(z.string(), z.number()).nullish(),
  }),
});
export type OnlineEndpoint = z.output<typeof onlineEndpointSchema>;

const resources = z.object({ gpu: text }).nullish();

/** `workspaces/onlineEndpoints/deployments`. */
export const onlineDeploymentSchema = z.object({
  id,
  name: z.string().min(1),
  location: text,
  tags,
  sku: z.object({ capacity: z.number().nullish() }).nullish(),
  properties: z.object({
    endpointComputeType: text,
    model: text,
    environmentId: text,
    instanceType: text,
    provisioningState: text,
    scaleSettings: z
      .object({ scaleType: text, minInstances: z.number().nullish() })
      .nullish(),
    containerResourceRequirements: z
      .object({
        containerResourceLimits: resources,
        containerResourceRequests: resources,
      })
      .nullish(),
  }),
});
export type OnlineDeployment = z.output<typeof onlineDeploymentSchema>;

/** `workspaces/serverlessEndpoints`: models as a service, billed by token. */
export const serverlessEndpointSchema = z.object({
  id,
  name: z.string().min(1),
  location: text,
  tags,
  properties: z.object({
    modelSettings: z.object({ modelId: text }).nullish(),
    provisioningState: text,
    endpointState: text,
  }),
});
export type ServerlessEndpoint = z.output<typeof serverlessEndpointSchema>;

/** What an environment version says of its image. */
export const environmentSchema = z.object({
  properties: z.object({
    image: text,
    condaFile: text,
    build: z.object({ contextUri: text }).nullish(),
    environmentType: text,
  }),
});
export type Environment = z.output<typeof environmentSchema>;

/** A compute attached to a workspace. */
export const computeSchema = z.object({
  properties: z.object({
    computeType: text,
    computeLocation: text,
    resourceId: text,
  }),
});
