import type { RecoveryStatus, ResidencyStatus } from '../assessment/Assessment';
import type { Tier } from '../model/vocabulary';
import type { GradeOrWithheld } from '../standard/Standard';

/** The type of our documents in Backstage's search. @public */
export const MODEL_DOCUMENT_TYPE = 'ml-model';

/** What a document says where a fact is not known, so that the unknown can be searched for too. @public */
export const UNKNOWN_IN_SEARCH = 'unknown';

/**
 * A model as Backstage's search keeps it: what it is found by, filtered by and shown with. As of the last indexing, and
 * without its cost, which search could not keep from those who may not see it. Every field is always there, because some
 * engines index only the fields that the first document has.
 *
 * @public
 */
export interface ModelDocument {
  title: string;
  text: string;
  /** Path of the model's page. */
  location: string;
  entityRef: string;
  /** Or `unknown`. */
  ownerRef: string;
  /** Or `unknown`. */
  lifecycle: string;
  tier: Tier;
  grade: GradeOrWithheld;
  /** The grade to filter by, see `gradeTerm`. */
  portability: string;
  recovery: RecoveryStatus;
  residency: ResidencyStatus;
  /** Of the primary deployment, or `unknown`. */
  provider: string;
  region: string;
  /** RFC 3339. */
  assessedAt: string;
}

/**
 * The word by which documents are filtered for a grade: `gradeA`. The letter alone would not do, since engines drop words
 * such as "a".
 *
 * @public
 */
export function gradeTerm(grade: GradeOrWithheld): string {
  return grade === 'withheld' ? grade : `grade${grade}`;
}
