import type { AzureTags } from '../arm/tagsOf';
import type { ModelVersion } from '../arm/schemas';

/** A model as a workspace or registry keeps it. */
export interface KeptModel {
  /** One address for all spellings, by which references are compared. */
  address: string;
  externalId: string;
  name: string;
  description?: string;
  tags: AzureTags;
  archived: boolean;
  /** Newest first. */
  versions: ModelVersion[];
}

/** Made for one deployment only, from a path: nobody gave it its name. */
export function isAnonymous({ versions }: KeptModel): boolean {
  return (
    versions.length > 0 &&
    versions.every(version => version.properties.isAnonymous === true)
  );
}

/** The version that stands for the model: the newest that is not archived, else the newest. */
export function leadingVersion({
  versions,
}: KeptModel): ModelVersion | undefined {
  return (
    versions.find(version => version.properties.isArchived !== true) ??
    versions[0]
  );
}
