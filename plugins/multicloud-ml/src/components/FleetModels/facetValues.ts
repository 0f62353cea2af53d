import {
  GRADES,
  RECOVERY_STATUSES,
  RESIDENCY_STATUSES,
  TIERS,
  type FacetName,
  type FacetValue,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** The order of those that have one; the others stand as they come, most models first. */
const ORDER: Partial<Record<FacetName, readonly string[]>> = {
  tier: TIERS,
  grade: [...GRADES, 'withheld'],
  recovery: RECOVERY_STATUSES,
  residency: RESIDENCY_STATUSES,
};

/**
 * The values of a facet as they are shown: in their order, and with every value that is chosen, so that it can be taken
 * away even where no model is left.
 */
export function facetValues(
  name: FacetName,
  found: readonly FacetValue[],
  chosen: readonly string[],
): FacetValue[] {
  const missing = chosen
    .filter(value => !found.some(one => one.value === value))
    .map(value => ({ value, models: 0 }));
  const order = ORDER[name];
  const all = [...found, ...missing];
  return order
    ? all.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
    : all;
}

/** Of many values, those that are shown until somebody asks for the rest: the first few, and whatever is chosen. */
export function foldedValues(
  values: readonly FacetValue[],
  chosen: readonly string[],
  most: number,
): FacetValue[] {
  return values.filter(
    ({ value }, index) => index < most || chosen.includes(value),
  );
}
