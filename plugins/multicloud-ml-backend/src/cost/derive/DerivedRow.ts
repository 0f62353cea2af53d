/** What the rows of the tables by model have in common. */
export interface DerivedKey {
  entity_ref: string;
  deployment: string;
  role: string;
  provider: string;
  region: string;
  service: string;
  source: string;
  method: string;
  split: string;
  currency: string;
  tax: number;
}

export const DERIVED_KEYS: ReadonlyArray<keyof DerivedKey> = [
  'entity_ref',
  'deployment',
  'role',
  'provider',
  'region',
  'service',
  'source',
  'method',
  'split',
  'currency',
  'tax',
];

/** The columns of an exact sum. */
export const LIMB_COLUMNS = [
  'effective_hi',
  'effective_lo',
  'billed_hi',
  'billed_lo',
] as const;

/** A sum of lines, both limbs as text: PostgreSQL answers so, and SQLite would round what is over 2⁵³. */
export type LimbTexts = Record<(typeof LIMB_COLUMNS)[number], string>;

/** A row of `cost_model_days` or `cost_model_months`; `period` is a day or a month. */
export type DerivedRow = DerivedKey &
  LimbTexts & { period: string; hours: number | null };
