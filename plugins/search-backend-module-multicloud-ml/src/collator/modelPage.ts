import {
  GRADES,
  type ListModelsResponse,
  type ModelSummary,
  RECOVERY_STATUSES,
  RESIDENCY_STATUSES,
  TIERS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { z } from 'zod';

/** What of a model is indexed. */
export type IndexedModel = Pick<
  ModelSummary,
  | 'entityRef'
  | 'title'
  | 'ownerRef'
  | 'lifecycle'
  | 'tier'
  | 'grade'
  | 'recovery'
  | 'residency'
  | 'provider'
  | 'region'
  | 'sites'
  | 'assessedAt'
>;

const modelSchema: z.ZodType<IndexedModel> = z.object({
  entityRef: z.string(),
  title: z.string(),
  ownerRef: z.string().optional(),
  lifecycle: z.string().optional(),
  tier: z.enum(TIERS),
  grade: z.enum([...GRADES, 'withheld']),
  recovery: z.enum(RECOVERY_STATUSES),
  residency: z.enum(RESIDENCY_STATUSES),
  provider: z.string().optional(),
  region: z.string().optional(),
  sites: z.array(z.string()),
  assessedAt: z.string(),
});

const pageSchema = z.object({
  items: z.array(modelSchema),
  nextCursor: z.string().optional(),
});

/** As much of `GET /v1/models` as is indexed. */
export type ModelPage = Pick<ListModelsResponse, 'nextCursor'> & {
  items: IndexedModel[];
};

/** @throws ZodError when the answer is not one of the contract's. */
export function parseModelPage(body: unknown): ModelPage {
  return pageSchema.parse(body);
}
