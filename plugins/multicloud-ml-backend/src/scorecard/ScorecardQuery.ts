import type {
  FleetSummary,
  Scorecard,
  Standard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import type { CostScope } from '../cost/queries/CostScope';
import { loadOpenExemptions } from '../exemptions/loadOpenExemptions';
import type { Fleet } from '../fleet/Fleet';
import type { Group } from '../fleet/GroupTree';
import { rowsBelow, viewOf, visibleRows } from '../fleet/FleetView';
import type { TrendQuery } from '../history/TrendQuery';
import type { Visibility } from '../visibility/Visibility';
import { scorecardTrends } from './scorecardTrends';
import { standingOf } from './standingOf';
import { subTeams } from './subTeams';
import { teamSteps } from './teamSteps';

/** Makes the scorecards of teams, and of the fleet. */
export class ScorecardQuery {
  constructor(
    private readonly knex: Knex,
    private readonly fleet: Fleet,
    private readonly standard: Standard,
    private readonly trends: TrendQuery,
  ) {}

  /** A group and its direct children; undefined when the catalog has no such group. */
  async team(
    groupRef: string,
  ): Promise<{ group: Group; children: Group[] } | undefined> {
    const { groups } = await this.fleet.read();
    const group = groups.find(groupRef);
    return group && { group, children: groups.childrenOf(groupRef) };
  }

  /** The scorecard of a group over the models that the caller may see, with the costs that they may. */
  async scorecard(
    group: Group,
    children: Group[],
    visibility: Visibility,
    cost: CostScope,
    now: Date,
  ): Promise<Scorecard> {
    const { knex, standard } = this;
    const [exemptions, moved] = await Promise.all([
      loadOpenExemptions(knex, now, group.entityRef),
      // A model that went to another team counts in the days before: so not only those that are this team's now.
      scorecardTrends(
        this.trends,
        group.entityRef,
        children.map(child => child.entityRef),
        visibility,
        now,
      ),
    ]);
    const view = viewOf(await this.fleet.read(), visibility, cost);
    const rows = rowsBelow(view, group.entityRef);
    const { figures, ...standing } = standingOf(view, rows, {
      standard,
      now,
      exemptions,
    });
    return {
      groupRef: group.entityRef,
      title: group.title,
      ...standing,
      ...(cost.kind === 'none' && { costHidden: true }),
      nextSteps: teamSteps(figures, standard),
      subTeams: subTeams(view, rows, children, standard, now).map(team => {
        const change = moved.changes.get(team.entityRef);
        return change === undefined ? team : { ...team, change };
      }),
      ...(moved.trend && { trend: moved.trend }),
      standard: { name: standard.name, version: standard.version },
    };
  }

  /** The same of all models that the caller may see, as far as it is told of a fleet. */
  async ofFleet(
    visibility: Visibility,
    cost: CostScope,
    now: Date,
  ): Promise<FleetSummary> {
    const { standard } = this;
    const exemptions = await loadOpenExemptions(this.knex, now);
    const view = viewOf(await this.fleet.read(), visibility, cost);
    const { figures, ...standing } = standingOf(view, visibleRows(view), {
      standard,
      now,
      exemptions,
    });
    return {
      ...standing,
      ...(cost.kind === 'none' && { costHidden: true }),
      standard: { name: standard.name, version: standard.version },
    };
  }
}
