import type { RootConfigService } from '@backstage/backend-plugin-api';
import {
  connectionShape,
  readSourceInstances,
  type SourceInstance,
  tagKeys,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { z } from 'zod';
import { clusterSchema } from './cluster/ClusterOptions';

const shape = {
  clusters: z
    .array(clusterSchema, 'is missing; list the clusters to read')
    .min(1, 'is empty; list the clusters to read')
    .refine(
      clusters =>
        new Set(clusters.map(({ name }) => name)).size === clusters.length,
      'has two clusters of one name; models are known by it',
    ),
  watch: z.boolean('must be true or false').default(true),
  pageSize: z.int().min(1).max(1000).default(250),
  ...connectionShape,
  ...tagKeys('multicloud-ml.io/'),
};

/** One configured set of clusters. */
export type KServeInstance = SourceInstance<
  z.output<z.ZodObject<typeof shape>>
>;

/**
 * Reads `multicloudMl.sources.kserve`.
 *
 * @throws Error with one sentence that names every wrong option.
 */
export function readKServeInstances(
  config: RootConfigService,
): KServeInstance[] {
  return readSourceInstances(config, {
    type: 'kserve',
    shape,
    defaultSchedule: {
      frequency: { minutes: 15 },
      timeout: { minutes: 30 },
      initialDelay: { seconds: 5 },
    },
  });
}
