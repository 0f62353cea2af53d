import { z } from 'zod';

/** The fields of the registry's resources that are read. What may be absent may also be null: not every release omits it. */
const id = z.string().regex(/^\d+$/);
const text = z
  .string()
  .nullish()
  .transform(value => value || undefined);
const properties = z
  .record(z.string(), z.unknown())
  .nullish()
  .transform(value => value ?? {});

/** A page of any list; its items are read one by one. */
export const pageSchema = z.object({
  items: z
    .array(z.unknown())
    .nullable()
    .transform(items => items ?? []),
  nextPageToken: z.string().nullish(),
});

export const servingEnvironmentSchema = z.object({
  id,
  name: z.string().min(1),
  customProperties: properties,
});

export const inferenceServiceSchema = z.object({
  id,
  name: text,
  registeredModelId: id,
  servingEnvironmentId: id,
  modelVersionId: text,
  runtime: text,
  desiredState: text,
  customProperties: properties,
});
export type InferenceService = z.output<typeof inferenceServiceSchema>;

export const registeredModelSchema = z.object({
  id,
  name: z.string().min(1),
  description: text,
  owner: text,
  state: text,
  /** Who made the model, for instance IBM; not a cloud. */
  provider: text,
  maturity: text,
  libraryName: text,
  license: text,
  customProperties: properties,
});
export type RegisteredModel = z.output<typeof registeredModelSchema>;

export const modelVersionSchema = z.object({
  id,
  name: z.string().min(1),
  state: text,
  customProperties: properties,
});
export type ModelVersion = z.output<typeof modelVersionSchema>;

export const artifactSchema = z.object({
  id,
  artifactType: text,
  state: text,
  uri: text,
  modelFormatName: text,
  modelFormatVersion: text,
  modelSourceKind: text,
  modelSourceId: text,
  modelSourceName: text,
  customProperties: properties,
});
export type Artifact = z.output<typeof artifactSchema>;
