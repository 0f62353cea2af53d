import { z } from 'zod';

/** One line of a watch. Source: "Efficient detection of changes" in "Kubernetes API Concepts". */
export const watchEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.enum(['ADDED', 'MODIFIED', 'DELETED', 'BOOKMARK']),
    object: z.looseObject({
      metadata: z.looseObject({
        uid: z.string().nullish(),
        resourceVersion: z.string().min(1),
      }),
    }),
  }),
  z.object({
    type: z.literal('ERROR'),
    object: z.object({
      code: z.number().nullish(),
      reason: z.string().nullish(),
    }),
  }),
]);
