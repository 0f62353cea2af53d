import {
  RESIDENCY_STATUSES,
  type ResidencyAssessment,
  type ResidencyStatus,
} from '../Assessment';
import type { JudgedModel } from '../judged/JudgedModel';
import { listOf, placeOf } from '../judged/words';
import type { HeldPlace } from '../judged/placesOf';

/**
 * Holds every place against `residency`. A breach shows even where other places are unknown; without a rule nothing
 * can be said; `any` allows everything.
 */
export function assessResidency(judged: JudgedModel): ResidencyAssessment {
  const allowed = judged.model.residency.value;
  const places = judged.places.map(place => verdictOf(place, allowed));
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

type JudgedPlace = ResidencyAssessment['places'][number];

function verdictOf(
  place: HeldPlace,
  allowed: readonly string[] | undefined,
): JudgedPlace {
  const { what, provider, region, country } = place;
  const verdict = verdictOn(country, allowed);
  const located = `The ${what} is at ${placeOf(place)}${
    country === undefined ? ', country unknown' : ` in ${country}`
  }`;
  return {
    what,
    provider,
    region,
    country,
    verdict,
    message: `${located}${verdict === 'breach' ? ', but ' : '; '}${ruleOf(
      allowed,
    )}${verdict === 'breach' ? ' only' : ''}.`,
  };
}

function verdictOn(
  country: string | undefined,
  allowed: readonly string[] | undefined,
): ResidencyStatus {
  if (!allowed || allowed.length === 0) {
    return 'unknown';
  }
  if (allowed.includes('any')) {
    return 'ok';
  }
  if (country === undefined) {
    return 'unknown';
  }
  return allowed.includes(country) ? 'ok' : 'breach';
}

function ruleOf(allowed: readonly string[] | undefined): string {
  if (!allowed || allowed.length === 0) {
    return 'where the data may be held is not stated';
  }
  return allowed.includes('any')
    ? 'the data may be held anywhere'
    : `the data may be held in ${listOf(allowed, 6)}`;
}
