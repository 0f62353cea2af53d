import {
  RECOVERY_STATUSES,
  type Scorecard,
  type Standard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import type { AssessmentRow } from '../assessment/AssessmentRow';
import { assessmentsAsSeen } from '../assessment/assessmentsAsSeen';
import type { CostScope } from '../cost/queries/CostScope';
import { type Visibility, restrictToVisible } from '../visibility/Visibility';
import { rollUpTeam } from './rollUpTeam';
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
    const visibility = await this.within(group, caller);
    // Ids are of this team's models already: comparing owners once more would only cost time.
    const models = () =>
      visibility.kind === 'some'
        ? restrictToVisible(
            assessmentsAsSeen(this.knex, cost),
            this.knex,
            visibility,
          )
        : teamQuery(this.knex, group.entity_ref, visibility, cost);
    const reading = teamFigures(models(), this.knex, cost, now);
    const [{ asOf, ...rollup }, worst, figures, teams] = await Promise.all([
      rollUpTeam(models(), reading, this.standard),
      worstT1(models()),
      reading,
      subTeams(this.knex, children, visibility, cost, this.standard),
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
  ): Promise<Visibility> {
    if (visibility.kind !== 'some') {
      return visibility;
    }
    const rows: Array<{ id: number }> = await teamQuery(
      this.knex,
      group.entity_ref,
      { kind: 'all' },
      { kind: 'all' },
    ).select('id');
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
