import { z } from 'zod';
import { containerSchema } from '../services/resourcesSchema';

/** The parts of a ServingRuntime or ClusterServingRuntime (serving.kserve.io/v1alpha1) that are read. */
export const servingRuntimeSchema = z.object({
  metadata: z.object({
    name: z.string().min(1),
    namespace: z.string().nullish(),
  }),
  spec: z.object({
    disabled: z.boolean().nullish(),
    multiModel: z.boolean().nullish(),
    protocolVersions: z.array(z.string()).nullish(),
    supportedModelFormats: z
      .array(
        z.object({
          name: z.string(),
          version: z.string().nullish(),
          autoSelect: z.boolean().nullish(),
          priority: z.number().nullish(),
        }),
      )
      .nullish(),
    containers: z.array(containerSchema).nullish(),
  }),
});

/** A ServingRuntime, or a ClusterServingRuntime, which has no namespace. */
export type ServingRuntime = z.output<typeof servingRuntimeSchema>;

/** What is known of a cluster's runtimes. */
export interface ServingRuntimes {
  all: ServingRuntime[];
  /** False when some could not be read, so that what is missing here may exist all the same. */
  complete: boolean;
}
