import type { CriterionId } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** Points, percent and costs are kept as whole millionths, so that sums are exact and their order does not matter. */
export const SCALE = 1_000_000;

/** Column that holds what a criterion has still to give. */
export type GainColumn = `gain_${Lowercase<CriterionId>}`;

export const GAIN_COLUMNS: ReadonlyArray<{
  criterion: CriterionId;
  column: GainColumn;
}> = [
  { criterion: 'P1', column: 'gain_p1' },
  { criterion: 'P2', column: 'gain_p2' },
  { criterion: 'P3', column: 'gain_p3' },
  { criterion: 'P4', column: 'gain_p4' },
  { criterion: 'P5', column: 'gain_p5' },
  { criterion: 'P6', column: 'gain_p6' },
  { criterion: 'P7', column: 'gain_p7' },
  { criterion: 'P8', column: 'gain_p8' },
  { criterion: 'P9', column: 'gain_p9' },
  { criterion: 'P10', column: 'gain_p10' },
];

/** A row of `assessments`: the figures that lists and roll-ups need. */
export type AssessmentRow = {
  entity_ref: string;
  inputs_hash: string;
  standard_version: string;
  assessed_at: string;
  valid_until: string | null;
  title: string;
  search_key: string;
  owner_ref: string | null;
  lifecycle: string | null;
  tier: number;
  tier_assumed: number;
  proved: number;
  possible: number;
  coverage: number;
  grade: string;
  recovery: string;
  recovery_rank: number;
  residency: string;
  provider: string | null;
  region: string | null;
  /** Millionths of the currency; PostgreSQL answers with text. */
  cost_micros: number | string | null;
  cost_currency: string | null;
  warnings: number;
  stale: number;
  drill_due_at: string | null;
  /** Reasons that an exemption of their rule excuses. */
  exempted: number;
  /** JSON list of `provider/region`, primary first. */
  sites: string;
  /** JSON list of {@link RoleCounts}, one for each of `sites`. */
  site_roles: string;
  /** Deployments without a known provider or region. */
  place_unknown: number;
  /** The state of each criterion, as `packCriteria` puts them together. */
  criteria: number;
  /** The recovery rules that match, as `packReasons` puts them together. */
  reasons: number;
  /** JSON. */
  projection: string;
} & Record<GainColumn, number>;

export const ASSESSMENT_COLUMNS: Array<keyof AssessmentRow> = [
  'entity_ref',
  'inputs_hash',
  'standard_version',
  'assessed_at',
  'valid_until',
  'title',
  'search_key',
  'owner_ref',
  'lifecycle',
  'tier',
  'tier_assumed',
  'proved',
  'possible',
  'coverage',
  'grade',
  'recovery',
  'recovery_rank',
  'residency',
  'provider',
  'region',
  'cost_micros',
  'cost_currency',
  'warnings',
  'stale',
  'drill_due_at',
  'exempted',
  'sites',
  'site_roles',
  'place_unknown',
  'criteria',
  'reasons',
  'projection',
  ...GAIN_COLUMNS.map(({ column }) => column),
];
