import {
  type AssessmentRow,
  GAIN_COLUMNS,
  type GainColumn,
} from '../assessment/AssessmentRow';

/** What of an assessment is compared with the one before. */
export type StandingRow = Pick<
  AssessmentRow,
  | 'entity_ref'
  | 'title'
  | 'tier'
  | 'proved'
  | 'grade'
  | 'recovery'
  | 'residency'
  | 'owner_ref'
  | 'reasons'
  | 'standard_version'
  | 'inputs_hash'
  | GainColumn
>;

/** The same with the id of the row. */
export type StoredStanding = StandingRow & { id: number };

export const STANDING_COLUMNS: Array<keyof StoredStanding> = [
  'id',
  'entity_ref',
  'title',
  'tier',
  'proved',
  'grade',
  'recovery',
  'residency',
  'owner_ref',
  'reasons',
  'standard_version',
  'inputs_hash',
  ...GAIN_COLUMNS.map(({ column }) => column),
];

type Side<Prefix extends 'old' | 'new'> = {
  [K in `${Prefix}_${'tier' | 'proved'}`]: number | null;
} & {
  [K in `${Prefix}_${'grade' | 'recovery' | 'residency' | 'owner_ref'}`]:
    | string
    | null;
};

/** A row of `transitions` before it is stored; one side is null for the first and for the last of a model. */
export type NewTransitionRow = {
  entity_ref: string;
  model_id: number;
  title: string;
  at: string;
  day: number;
  kinds: number;
  direction: number;
  came: string;
  went: string;
  criteria: string;
  standard_version: string;
  standard_changed: number;
  inputs_hash: string;
} & Side<'old'> &
  Side<'new'>;

/** A row of `transitions`. */
export type TransitionRow = NewTransitionRow & { id: number };

export const TRANSITION_COLUMNS: Array<keyof NewTransitionRow> = [
  'entity_ref',
  'model_id',
  'title',
  'at',
  'day',
  'kinds',
  'direction',
  'old_tier',
  'old_proved',
  'old_grade',
  'old_recovery',
  'old_residency',
  'old_owner_ref',
  'new_tier',
  'new_proved',
  'new_grade',
  'new_recovery',
  'new_residency',
  'new_owner_ref',
  'came',
  'went',
  'criteria',
  'standard_version',
  'standard_changed',
  'inputs_hash',
];
