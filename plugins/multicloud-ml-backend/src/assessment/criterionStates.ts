import {
  CRITERION_IDS,
  type CriterionId,
  type CriterionResult,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/**
 * How a model stands on a criterion, by the number that stands for it in `assessments.criteria`. Rows in databases are
 * read by this list: states are only ever added at its end, and it ends at eight.
 */
export const CRITERION_STATES = [
  'not-applicable',
  'unknown',
  /** Earns nothing. */
  'missed',
  /** Earns some of the value. */
  'partly',
  /** Earns the full value. */
  'met',
] as const;
export type CriterionState = (typeof CRITERION_STATES)[number];

const BITS = 3;
const MASK = 7;

/** The states of all criteria in one number, three bits each. */
export function packCriteria(
  criteria: ReadonlyArray<Pick<CriterionResult, 'id' | 'state' | 'value'>>,
): number {
  return criteria.reduce(
    (packed, one) =>
      packed |
      (CRITERION_STATES.indexOf(standingOf(one)) <<
        (CRITERION_IDS.indexOf(one.id) * BITS)),
    0,
  );
}

/** The state of one criterion. */
export function stateIn(
  packed: number,
  criterion: CriterionId,
): CriterionState {
  const code = (packed >> (CRITERION_IDS.indexOf(criterion) * BITS)) & MASK;
  return CRITERION_STATES[code] ?? 'unknown';
}

/** Whether the criterion applies and does not earn its full value; what is unknown earns nothing. */
export function isOpen(packed: number, criterion: CriterionId): boolean {
  const state = stateIn(packed, criterion);
  return state !== 'met' && state !== 'not-applicable';
}

function standingOf({
  state,
  value = 0,
}: Pick<CriterionResult, 'state' | 'value'>): CriterionState {
  if (state !== 'known') {
    return state;
  }
  if (value >= 1) {
    return 'met';
  }
  return value > 0 ? 'partly' : 'missed';
}
