import type { JudgedModel } from '../judged/JudgedModel';
import type { HeldPlace } from '../judged/placesOf';
import { listOf } from '../judged/words';
import type { RecoveryRule } from './RecoveryRule';

export const D26OutsideResidency: RecoveryRule = {
  id: 'D26',
  status: 'at-risk',
  match(judged) {
    const allowed = judged.model.residency.value;
    if (!allowed || allowed.length === 0 || allowed.includes('any')) {
      return undefined;
    }
    const outside = judged.places.filter(
      place =>
        place.country !== undefined &&
        !allowed.includes(place.country) &&
        (place.kind === 'copy' || isSecondSite(judged, place)),
    );
    if (outside.length === 0) {
      return undefined;
    }
    return {
      message: `Recovery would leave the countries that the data may be held in (${listOf(
        allowed,
        6,
      )}): ${listOf(
        outside.map(place => `${place.what} is in ${place.country}`),
      )}.`,
      action:
        'Move it to a region of an allowed country, or have the residency rule changed by those who own it.',
    };
  },
};

function isSecondSite(judged: JudgedModel, place: HeldPlace): boolean {
  return judged.secondSites.some(site => site.deployment === place.deployment);
}
