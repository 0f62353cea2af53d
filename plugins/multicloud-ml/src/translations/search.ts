/** Models in Backstage's search. */
export const searchMessages = {
  tier: 'Tier {{tier}}',
  placeUnknown: 'place unknown',
  residencyBreach: 'Residency breach',
  ownedBy: 'owned by {{owner}}',
  ownerUnknown: 'owner unknown',
  assessed: 'assessed {{age}}',
  filters: {
    label: 'Filters for ML models',
    any: 'Any',
    tier: 'Tier',
    grade: 'Portability',
    recovery: 'Recovery',
    provider: 'Provider',
  },
} as const;
