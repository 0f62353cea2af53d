import { z } from 'zod';

const quantities = z
  .record(z.string(), z.union([z.string(), z.number()]))
  .nullish();

/** What a container asks for. */
export const resourcesSchema = z
  .object({
    limits: quantities,
    requests: quantities,
    claims: z.array(z.unknown()).nullish(),
  })
  .nullish();

export type Resources = z.output<typeof resourcesSchema>;

/** The parts of a container that tell something of the model. */
export const containerSchema = z.object({
  name: z.string().nullish(),
  image: z.string().nullish(),
  env: z
    .array(z.object({ name: z.string(), value: z.string().nullish() }))
    .nullish(),
  resources: resourcesSchema,
});

export type Container = z.output<typeof containerSchema>;
