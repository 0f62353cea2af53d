import type {
  Standard,
  SubTeam,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Group } from '../fleet/GroupTree';
import type { FleetView } from '../fleet/FleetView';
import { sumBelow, sumByOwner } from './sumByOwner';

/**
 * The given groups, each with its descendants rolled up.
 *
 * @param rows - at least those of the groups' models that the caller may see
 */
export function subTeams(
  view: FleetView,
  rows: readonly number[],
  groups: readonly Group[],
  standard: Standard,
  now: Date,
): SubTeam[] {
  if (groups.length === 0) {
    return [];
  }
  const byOwner = sumByOwner(view, rows, { now });
  return groups.map(({ entityRef, title }) => ({
    entityRef,
    title,
    ...sumBelow(view, entityRef, byOwner).toTeam(standard),
  }));
}
