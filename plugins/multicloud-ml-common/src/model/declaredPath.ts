/** Where a model's block is, in messages and as the source of declared evidence. */
export const DECLARED_PATH = 'spec.mlModel';
