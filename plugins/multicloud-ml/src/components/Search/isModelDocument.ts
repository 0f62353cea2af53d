import type { SearchDocument } from '@backstage/plugin-search-common';
import {
  GRADES,
  RECOVERY_STATUSES,
  RESIDENCY_STATUSES,
  TIERS,
  type ModelDocument,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** The fields that have a handful of values. */
const CHOICES = {
  tier: TIERS,
  grade: [...GRADES, 'withheld'],
  recovery: RECOVERY_STATUSES,
  residency: RESIDENCY_STATUSES,
} satisfies Partial<Record<keyof ModelDocument, readonly string[]>>;

const TEXTS = [
  'entityRef',
  'ownerRef',
  'provider',
  'region',
  'assessedAt',
] satisfies Array<keyof ModelDocument>;

/** Whether a document is one of ours and whole: an index may be older than this page. */
export function isModelDocument(
  document: SearchDocument,
): document is ModelDocument {
  const fields = new Map<string, unknown>(Object.entries(document));
  return (
    TEXTS.every(name => typeof fields.get(name) === 'string') &&
    Object.entries(CHOICES).every(([name, known]) =>
      known.some(value => value === fields.get(name)),
    )
  );
}
