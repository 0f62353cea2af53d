import type { VertexModel } from '../api/schemas';

/** Kinds of models that Google trains and serves in its own way: no container of the user's is involved. */
const GOOGLES = new Set(['AUTOML', 'BQML', 'GENIE', 'CUSTOM_TEXT_EMBEDDING']);

/** Whether Google trained the model, and serves it with its own image. */
export function isServedByGoogle(model: VertexModel): boolean {
  return GOOGLES.has(model.modelSourceInfo?.sourceType ?? '');
}

/** Whether it is a published model that many copy: what it was made from is no sign of being the same model. */
export function isPublished(model: VertexModel): boolean {
  return model.modelSourceInfo?.sourceType === 'MODEL_GARDEN';
}
