import type { RootConfigService } from '@backstage/backend-plugin-api';
import {
  connectionShape,
  readInstances,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { z } from 'zod';

const { concurrency, timeout } = connectionShape;

const shape = {
  concurrency,
  // A whole archive takes longer than one answer of an API.
  timeout: timeout.default(120_000),
  maxFiles: z.int().min(1).max(100_000).default(5_000),
  maxFileBytes: z.int().min(1_000).max(10_000_000).default(1_000_000),
  maxTotalBytes: z.int().min(1_000).max(200_000_000).default(20_000_000),
};

/** One configured instance: how repositories are read. Which ones, the catalog says. */
export type RepositoryInstance = ReturnType<
  typeof readRepositoryInstances
>[number];

/**
 * Reads `multicloudMl.sources.repository`. There is no `defaultOwner` and no `register`: the models of this source are
 * entities already.
 *
 * @throws Error with one sentence that names every wrong option.
 */
export function readRepositoryInstances(config: RootConfigService) {
  return readInstances(config, {
    type: 'repository',
    root: 'multicloudMl.sources.repository',
    basics: {},
    shape,
    defaultSchedule: {
      frequency: { minutes: 30 },
      timeout: { hours: 1 },
      initialDelay: { seconds: 15 },
    },
  });
}
