import { z } from 'zod';

/** The parts of a node that tell where it stands. */
export const nodeSchema = z.object({
  metadata: z.object({
    labels: z
      .record(z.string(), z.string())
      .nullish()
      .transform(labels => labels ?? {}),
  }),
  spec: z.object({ providerID: z.string().nullish() }).nullish(),
  status: z
    .object({
      nodeInfo: z.object({ kubeletVersion: z.string().nullish() }).nullish(),
      allocatable: z
        .record(z.string(), z.union([z.string(), z.number()]))
        .nullish(),
    })
    .nullish(),
});

export type Node = z.output<typeof nodeSchema>;
