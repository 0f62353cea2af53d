import type {
  FleetSummary,
  Scorecard,
  Standard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import type { CostScope } from '../cost/queries/CostScope';
import { loadOpenExemptions } from '../exemptions/loadOpenExemptions';
import type { Fleet } from '../fleet/Fleet';
import { rowsBelow, viewOf, visibleRows } from '../fleet/FleetView';
import type { TrendQuery } from '../history/TrendQuery';
import type { Visibility } from '../visibility/Visibility';
import { scorecardTrends } from './scorecardTrends';
import { standingOf } from './standingOf';
import { subTeams } from './subTeams';
import { teamSteps } from './teamSteps';

interface GroupRow {
  entity_ref: string;
  title: string;
}

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
  ): Promise<{ group: GroupRow; children: GroupRow[] } | undefined> {
    const group: GroupRow | undefined = await this.knex('catalog_groups')
      .select('entity_ref', 'title')
      .where({ entity_ref: groupRef })
      .first();
    if (!group) {
      return undefined;
    }
    const children: GroupRow[] = await this.knex('catalog_group_children')
      .join('catalog_groups', 'child_ref', 'entity_ref')
      .where({ parent_ref: groupRef })
      .select('entity_ref', 'title')
      .orderBy(['title', 'entity_ref']);
    return { group, children };
  }

  /** The scorecard of a group over the models that the caller may see, with the costs that they may. */
  async scorecard(
    group: GroupRow,
    children: GroupRow[],
    visibility: Visibility,
    cost: CostScope,
    now: Date,
  ): Promise<Scorecard> {
    const { knex, standard } = this;
    const [exemptions, moved] = await Promise.all([
      loadOpenExemptions(knex, now, group.entity_ref),
      // A model that went to another team counts in the days before: so not only those that are this team's now.
      scorecardTrends(
        this.trends,
        group.entity_ref,
        children.map(child => child.entity_ref),
        visibility,
        now,
      ),
    ]);
    const view = viewOf(await this.fleet.read(), visibility, cost);
    const rows = rowsBelow(view, group.entity_ref);
    const { figures, ...standing } = standingOf(view, rows, {
      standard,
      now,
      exemptions,
    });
    return {
      groupRef: group.entity_ref,
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
