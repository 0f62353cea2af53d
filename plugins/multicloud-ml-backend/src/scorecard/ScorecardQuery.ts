import {
  RECOVERY_STATUSES,
  type Scorecard,
  type Standard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import type { AssessmentRow } from '../assessment/AssessmentRow';
import { assessmentsAsSeen } from '../assessment/assessmentsAsSeen';
import type { CostScope } from '../cost/queries/CostScope';
import { loadOpenExemptions } from '../exemptions/loadOpenExemptions';
import type { Fleet } from '../fleet/Fleet';
import { rowsBelow, viewOf, visibleRows } from '../fleet/FleetView';
import type { Visibility } from '../visibility/Visibility';
import { scorecardTrends } from './scorecardTrends';
import { standingOf } from './standingOf';
import { subTeams } from './subTeams';
import { teamFigures } from './teamFigures';
import { teamQuery } from './teamQuery';
import { teamSteps } from './teamSteps';

interface GroupRow {
  entity_ref: string;
  title: string;
}

/** Makes team scorecards, each from a handful of aggregate queries. */
export class ScorecardQuery {
  constructor(
    private readonly knex: Knex,
    private readonly standard: Standard,
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
    caller: Visibility,
    cost: CostScope,
    now: Date,
  ): Promise<Scorecard> {
    const { knex, standard } = this;
    const [exemptions, moved] = await Promise.all([
      loadOpenExemptions(knex, now, group.entity_ref),
      // A model that went to another team counts in the days before: so not only those that are this team's now.
      scorecardTrends(
        knex,
        group.entity_ref,
        children.map(child => child.entity_ref),
        visibility,
        standard,
    const view = viewOf(await this.fleet.read(), visibility, cost);
    const rows = rowsBelow(view, group.entity_ref);
    const { figures, ...standing } = standingOf(view, rows, {
      standard,
      now,
      exemptions,
    });
        now,
      ),
    ]);
    return {
      groupRef: group.entity_ref,
      title: group.title,
      rollup,
      ...(worst && {
        worstT1: {
          entityRef: worst.entity_ref,
          title: worst.title,
          recovery: RECOVERY_STATUSES[worst.recovery_rank],
        },
      }),
      nextSteps: teamSteps(figures, this.standard),
      subTeams: teams,
      ...((cost.kind === 'none' || figures.some(row => row.costHidden > 0)) && {
        costHidden: true,
      }),
      ...(asOf && { asOf }),
      standard: { name: this.standard.name, version: this.standard.version },
    };
  }

  /** What the caller may see of one team: a set no larger than the team, since it is passed several times. */
  private async within(
    group: GroupRow,
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
      kind: 'some',
      ids: new Set(
        rows.map(row => row.id).filter(id => visibility.ids.has(id)),
      ),
    };
  }
}

/** By recovery status, then portability. */
async function worstT1(
  models: Knex.QueryBuilder,
): Promise<AssessmentRow | undefined> {
  return models
    .where({ tier: 1 })
    .orderBy(['recovery_rank', 'proved', 'entity_ref'])
    .first();
}
