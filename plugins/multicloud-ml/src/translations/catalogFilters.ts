/** The filters of models in the list of the catalog. */
export const catalogFiltersMessages = {
  portability: 'Model portability',
  provider: 'Model provider',
  recovery: 'Model recovery',
} as const;
