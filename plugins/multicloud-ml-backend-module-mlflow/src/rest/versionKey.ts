import type { ModelVersion } from './schemas';

/** Names a version for good: a model that is deleted and made again starts with version 1 again. */
export function versionKey(version: ModelVersion): string {
  return JSON.stringify([
    version.name,
    version.version,
    version.creation_timestamp,
    version.source,
  ]);
}
