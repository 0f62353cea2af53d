import { z } from 'zod';

/**
 * What is read of the answers of Vertex AI, v1. Protocol buffers leave out what is empty, zero or false, so nothing but a
 * name is sure to be there.
 *
 * Source: the API's discovery document, revision 20260920.
 */

const labels = z.record(z.string(), z.string()).default({});

export const modelSchema = z.object({
  name: z.string(),
  displayName: z.string().optional(),
  description: z.string().optional(),
  labels,
  versionId: z.string().optional(),
  versionAliases: z.array(z.string()).default([]),
  artifactUri: z.string().optional(),
  containerSpec: z.object({ imageUri: z.string().optional() }).optional(),
  supportedExportFormats: z
    .array(z.object({ id: z.string().optional() }))
    .default([]),
  modelSourceInfo: z.object({ sourceType: z.string().optional() }).optional(),
  originalModelInfo: z.object({ model: z.string().optional() }).optional(),
  trainingPipeline: z.string().optional(),
  deployedModels: z.array(z.unknown()).default([]),
});

/** A model as one of its versions has it. */
export type VertexModel = z.output<typeof modelSchema>;

const dedicatedResourcesSchema = z.object({
  machineSpec: z
    .object({
      machineType: z.string().optional(),
      acceleratorType: z.string().optional(),
    })
    .optional(),
  minReplicaCount: z.int().optional(),
});

export const deployedModelSchema = z.object({
  id: z.string(),
  model: z.string().optional(),
  modelVersionId: z.string().optional(),
  displayName: z.string().optional(),
  createTime: z.string().optional(),
  dedicatedResources: dedicatedResourcesSchema.optional(),
  automaticResources: z
    .object({ minReplicaCount: z.int().optional() })
    .optional(),
  sharedResources: z.string().optional(),
  status: z.object({ availableReplicaCount: z.int().optional() }).optional(),
});

/** A model, or rather a version of it, on an endpoint. */
export type DeployedModel = z.output<typeof deployedModelSchema>;

export const endpointSchema = z.object({
  name: z.string(),
  displayName: z.string().optional(),
  labels,
  trafficSplit: z.record(z.string(), z.number()).default({}),
  deployedModels: z.array(z.unknown()).default([]),
});

/** An endpoint; each model on it is checked by itself. */
export type VertexEndpoint = z.output<typeof endpointSchema>;

/** Resources that several deployed models share. */
export const poolSchema = z.object({
  dedicatedResources: dedicatedResourcesSchema.optional(),
});

export type ResourcePool = z.output<typeof poolSchema>;

const nextPageToken = z.string().optional();
const items = z.array(z.unknown()).default([]);

export const modelPageSchema = z.object({ models: items, nextPageToken });
export const endpointPageSchema = z.object({ endpoints: items, nextPageToken });
export const locationPageSchema = z.object({
  locations: z.array(z.object({ locationId: z.string() })).default([]),
  nextPageToken,
});
