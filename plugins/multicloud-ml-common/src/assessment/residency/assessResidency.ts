import {
  RESIDENCY_STATUSES,
  type ResidencyAssessment,
  type ResidencyStatus,
} from '../Assessment';
import type { JudgedModel } from '../judged/JudgedModel';
import { listOf, placeOf } from '../judged/words';
import { type HeldPlace, placesOf } from './placesOf';

/**
 * Holds every place against `residency`. A breach shows even where other places are unknown; without a rule nothing
 * can be said; `any` allows everything.
 */
export function assessResidency(judged: JudgedModel): ResidencyAssessment {
  const allowed = judged.model.residency.value;
  const places = placesOf(judged).map(({ kind, name, ...place }) => ({
    ...place,
    ...verdictOf(place, allowed),
  }));
  if (!allowed || allowed.length === 0) {
    return { status: 'unknown', places };
  }
  return {
    status:
      places.length === 0 && !allowed.includes('any')
        ? 'unknown'
        : worst(places.map(place => place.verdict)),
    allowed,
    places,
  };
}

function worst(verdicts: readonly ResidencyStatus[]): ResidencyStatus {
  return RESIDENCY_STATUSES.find(status => verdicts.includes(status)) ?? 'ok';
}

function verdictOf(
  place: Omit<HeldPlace, 'kind' | 'name'>,
  allowed: readonly string[] | undefined,
): { verdict: ResidencyStatus; message: string } {
  const where = placeOf(place);
  const located =
    place.country === undefined
      ? `${where}, country unknown`
      : `${where} in ${place.country}`;
  if (!allowed || allowed.length === 0) {
    return {
      verdict: 'unknown',
      message: `The ${place.what} is at ${located}; where the data may be held is not stated.`,
    };
  }
  if (allowed.includes('any')) {
    return {
      verdict: 'ok',
      message: `The ${place.what} is at ${located}; the data may be held anywhere.`,
    };
  }
  const rule = `the data may be held in ${listOf(allowed, 6)}`;
  if (place.country === undefined) {
    return {
      verdict: 'unknown',
      message: `The ${place.what} is at ${located}; ${rule}.`,
    };
  }
  return allowed.includes(place.country)
    ? { verdict: 'ok', message: `The ${place.what} is at ${located}; ${rule}.` }
    : {
        verdict: 'breach',
        message: `The ${place.what} is at ${located}, but ${rule} only.`,
      };
}
