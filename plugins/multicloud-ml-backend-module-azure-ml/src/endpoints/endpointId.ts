import { parseResourceId } from '../arm/resourceId';

/**
 * The id of an endpoint or deployment in lower case: Azure Resource Manager does not tell their names apart by case, and
 * bills write them in any.
 */
export function endpointId(id: string): string {
  const place = parseResourceId(id);
  return place
    ? [place.id, place.rest.toLowerCase()].filter(Boolean).join('/')
    : id.toLowerCase();
}
