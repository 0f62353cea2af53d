import type { CatalogProcessorCache } from '@backstage/plugin-catalog-node';
import type { Projected } from './applyProjection';

/** What is kept of a model from one run to the next, in the catalog's own database. */
export type Remembered = {
  contentHash: string;
  /** What was last written; absent when the model has not been assessed. */
  projected?: Projected;
};

const KEY = 'model';

export async function recall(
  cache: CatalogProcessorCache,
): Promise<Remembered | undefined> {
  return (await cache.get<Remembered | null>(KEY)) ?? undefined;
}

/** @param state - absent: the entity is no model any more. */
export async function remember(
  cache: CatalogProcessorCache,
  state: Remembered | undefined,
): Promise<void> {
  await cache.set<Remembered | null>(KEY, state ?? null);
}
