import type { RootConfigService } from '@backstage/backend-plugin-api';
import {
  readSourceInstances,
  type SourceInstance,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { z } from 'zod';

const filePath = z.string('must be the path of a file').min(1).optional();

/** One configured file; `options.path` is as written, relative or absolute. */
export type FileInstance = SourceInstance<{ path: string }>;

/**
 * Reads `multicloudMl.sources.file`.
 *
 * @throws Error when an instance names no file, or two.
 */
export function readFileInstances(config: RootConfigService): FileInstance[] {
  return readSourceInstances(config, {
    type: 'file',
    // `target` is what catalog locations call it.
    shape: { path: filePath, target: filePath },
    defaultSchedule: {
      frequency: { minutes: 1 },
      timeout: { minutes: 2 },
      initialDelay: { seconds: 3 },
    },
  }).map(instance => {
    const { path, target } = instance.options;
    const where = `multicloudMl.sources.${instance.id.replace('/', '.')}`;
    if (path && target) {
      throw new Error(
        `Invalid configuration: ${where} has both path "${path}" and target "${target}"; keep one`,
      );
    }
    const file = path ?? target;
    if (!file) {
      throw new Error(
        `Invalid configuration: ${where}.path is missing; name the YAML or JSON file to read`,
      );
    }
    return { ...instance, options: { path: file } };
  });
}
