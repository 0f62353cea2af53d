import { z } from 'zod';

/** MLflow leaves out what is empty, and now and then writes it as an empty text. */
const text = z
  .string()
  .optional()
  .transform(value => value || undefined);

const tags = z
  .array(z.object({ key: z.string(), value: z.string().default('') }))
  .default([])
  .transform(
    (list): Record<string, string> =>
      Object.fromEntries(list.map(({ key, value }) => [key, value])),
  );

export const modelVersion = z.object({
  name: z.string().min(1),
  version: z.union([z.string().min(1), z.number()]).transform(String),
  creation_timestamp: z.union([z.string(), z.number()]).optional(),
  /** Stages are of MLflow before aliases; `None` where there is none. */
  current_stage: text,
  source: text,
  run_id: text,
  status: z.string().default('READY'),
  tags,
});

/** A version of a registered model. */
export type ModelVersion = z.output<typeof modelVersion>;

export const registeredModel = z.object({
  name: z.string().min(1),
  description: text,
  tags,
  /** Here and not on the versions, which a search gives without. */
  aliases: z
    .array(
      z.object({
        alias: z.string().min(1),
        version: z.union([z.string().min(1), z.number()]).transform(String),
      }),
    )
    .default([]),
  /** The newest of each stage. */
  latest_versions: z.array(modelVersion).default([]),
});

/** A model of MLflow's registry. */
export type RegisteredModel = z.output<typeof registeredModel>;

/** MLmodel, the file that describes how a logged model is loaded. */
export const modelFile = z.object({
  flavors: z.record(z.string(), z.record(z.string(), z.unknown()).nullable()),
});

/** What an MLmodel states of each flavour. */
export type Flavors = z.output<typeof modelFile>['flavors'];
