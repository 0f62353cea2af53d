import { type AssessmentRow, GAIN_COLUMNS } from '../assessment/AssessmentRow';

/** What of an assessment each backend holds in memory: what pages are sorted by, counted from and made of. */
export const FLEET_COLUMNS = [
  'entity_ref',
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
  'recovery_rank',
  'residency',
  'provider',
  'region',
  'cost_micros',
  'cost_currency',
  'warnings',
  'exempted',
  'stale',
  'drill_due_at',
  'assessed_at',
  'standard_version',
  'sites',
  'site_roles',
  'place_unknown',
  'criteria',
  'reasons',
  ...GAIN_COLUMNS.map(({ column }) => column),
] as const satisfies ReadonlyArray<keyof AssessmentRow>;

/** A row of `assessments` as it is read for that. */
export type FleetRow = Pick<AssessmentRow, (typeof FLEET_COLUMNS)[number]> & {
  id: number;
};
