import { createHash } from 'node:crypto';
import type { Entity } from '@backstage/catalog-model';
import type { Problem } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/**
 * Changes whenever what an assessment may read of an entity does. To be taken before the projection is written, so
 * that a new grade is not a new content.
 */
export function contentHash(
  { apiVersion, kind, metadata, spec }: Entity,
  problems: readonly Problem[],
): string {
  return createHash('sha256')
    .update(JSON.stringify([apiVersion, kind, metadata, spec, problems]))
    .digest('base64url');
}
