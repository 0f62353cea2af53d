/** What a person wants of a sighting. */
export interface Decision {
  source: string;
  externalId: string;
  as: 'join' | 'split' | 'release';
  /** The model that it is to be joined with; of the others, the one that it belongs to. */
  entityRef: string;
  by: string;
  at: string;
}
