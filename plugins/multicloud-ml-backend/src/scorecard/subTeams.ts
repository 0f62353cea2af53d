import type {
  Standard,
  SubTeam,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Group } from '../fleet/GroupTree';
import type { FleetView } from '../fleet/FleetView';
import type { TeamSums } from './TeamSums';
import { sumBelow } from './sumByOwner';

/**
 * The given groups, each with its descendants rolled up.
 *
 * @param byOwner - what the models of at least these groups and of those below them add up to
 */
export function subTeams(
  view: FleetView,
  byOwner: ReadonlyMap<string, TeamSums>,
  groups: readonly Group[],
  standard: Standard,
): SubTeam[] {
  return groups.map(({ entityRef, title }) => ({
    entityRef,
    title,
    ...sumBelow(view, entityRef, byOwner).toTeam(standard),
  }));
}
