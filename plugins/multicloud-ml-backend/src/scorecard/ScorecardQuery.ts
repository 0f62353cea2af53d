import type {
  FleetSummary,
  Scorecard,
  Standard,
  SubTeam,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import type { CostScope } from '../cost/queries/CostScope';
import { loadOpenExemptions } from '../exemptions/loadOpenExemptions';
import type { Fleet } from '../fleet/Fleet';
import type { Group } from '../fleet/GroupTree';
import {
  type FleetView,
  rowsBelow,
  viewOf,
  visibleRows,
} from '../fleet/FleetView';
import { PassMemo, minuteOf } from '../fleet/PassMemo';
import type { TrendQuery } from '../history/TrendQuery';
import type { Visibility } from '../visibility/Visibility';
import { scorecardTrends } from './scorecardTrends';
import { type Standing, standingOf, withExemptions } from './standingOf';
import { sumByOwner } from './sumByOwner';
import { subTeams } from './subTeams';
import { teamSteps } from './teamSteps';

/** What a scorecard adds up, the exemptions apart. */
interface Sums {
  rows: readonly number[];
  standing: Standing;
  /** Of all direct children, whether or not the caller may see these. */
  subTeams: readonly SubTeam[];
}

/** Makes the scorecards of teams, and of the fleet. */
export class ScorecardQuery {
  private readonly sums = new PassMemo<Sums>();

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
    const { rows, standing, ...sums } = this.sumsOf(view, now, group.entityRef);
    const isTold = new Set(children.map(child => child.entityRef));
    return {
      groupRef: group.entityRef,
      title: group.title,
      ...withExemptions(standing, exemptions, { ...view, rows, now }),
      ...(cost.kind === 'none' && { costHidden: true }),
      nextSteps: teamSteps(standing.figures, standard),
      subTeams: sums.subTeams
        .filter(team => isTold.has(team.entityRef))
        .map(team => {
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
    const { rows, standing } = this.sumsOf(view, now);
    return {
      ...withExemptions(standing, exemptions, { ...view, rows, now }),
      ...(cost.kind === 'none' && { costHidden: true }),
      standard: { name: standard.name, version: standard.version },
    };
  }

  private sumsOf(view: FleetView, now: Date, groupRef?: string): Sums {
    const { standard } = this;
    return this.sums.of(
      view.scope,
      `${minuteOf(now)} ${groupRef ?? ''}`,
      () => {
        const rows =
          groupRef === undefined
            ? visibleRows(view)
            : rowsBelow(view, groupRef);
        const children =
          groupRef === undefined ? [] : view.groups.childrenOf(groupRef);
        return {
          rows,
          standing: standingOf(view, rows, { standard, now }),
          subTeams:
            children.length === 0
              ? []
              : subTeams(
                  view,
                  sumByOwner(view, rows, { now }),
                  children,
                  standard,
                ),
        };
      },
    );
  }
}
