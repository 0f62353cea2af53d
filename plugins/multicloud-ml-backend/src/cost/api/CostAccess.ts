import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import type {
  CallerView,
  CallerVisibility,
} from '../../visibility/CallerVisibility';
import {
  type CostAudience,
  restrictToAudience,
  seesEverything,
} from '../queries/CostAudience';
import type { CostScope } from '../queries/CostScope';
import type { RestScope } from '../queries/restGroups';
import type { CallerCosts } from './CallerCosts';
import type { OverviewSubject } from './CostOverviewQuery';

/** Decides for one request what of the costs its caller may see. */
export class CostAccess {
  constructor(
    private readonly knex: Knex,
    private readonly visibility: CallerVisibility,
    private readonly costs: CallerCosts,
  ) {}

  /**
   * @throws NotAllowedError for who may see no cost at all, or not this model's
   * @throws NotFoundError when there is no such model, or none that the caller may see
   */
  async toModel(
    credentials: BackstageCredentials,
    entityRef: string,
  ): Promise<void> {
    const { view, cost } = await this.ask(credentials);
    const visible = await view.among([entityRef]);
    const find = (audience: CostAudience) =>
      restrictToAudience(
        this.knex('assessments').where({ entity_ref: entityRef }),
        this.knex,
        audience,
      )
        .select('entity_ref')
        .first();
    const everything: CostAudience = {
      visibility: { kind: 'all' },
      cost: { kind: 'all' },
    };
    if (!visible.has(entityRef) || !(await find(everything))) {
      throw new NotFoundError(`No model ${entityRef}`);
    }
    if (!(await find({ ...everything, cost }))) {
      throw new NotAllowedError(
        `The cost of ${entityRef} is not yours to see.`,
      );
    }
  }

  /**
   * What a group's costs, or without a group the fleet's, may be made from.
   *
   * @throws NotAllowedError for who may see no cost at all
   * @throws NotFoundError when there is no such group, or none that the caller may see
   */
  async toTeam(
    credentials: BackstageCredentials,
    groupRef: string | undefined,
  ): Promise<OverviewSubject> {
    const { view, cost } = await this.ask(credentials);
    const group =
      groupRef === undefined
        ? undefined
        : await this.visibleGroup(view, groupRef);
    const audience = { visibility: await view.models(), cost };
    return {
      ...(group && { group }),
      audience,
      rest: await this.restOf(view, audience, groupRef),
    };
  }

  /** Whether the caller may see every line of every bill. */
  async seesEverything(credentials: BackstageCredentials): Promise<boolean> {
    const { view, cost } = await this.ask(credentials);
    return seesEverything({ visibility: await view.models(), cost });
  }

  private async ask(
    credentials: BackstageCredentials,
  ): Promise<{ view: CallerView; cost: CostScope }> {
    const cost = await this.costs.required(credentials);
    return { view: await this.visibility.of(credentials), cost };
  }

  private async visibleGroup(view: CallerView, groupRef: string) {
    const group: { entity_ref: string; title: string } | undefined =
      await this.knex('catalog_groups')
        .select('entity_ref', 'title')
        .where({ entity_ref: groupRef })
        .first();
    if (!group || !(await view.among([groupRef])).has(groupRef)) {
      throw new NotFoundError(`No group ${groupRef}`);
    }
    return group;
  }

  /** Pools and unattributed lines belong to no model, so only who may see every cost can be shown them. */
  private async restOf(
    view: CallerView,
    audience: CostAudience,
    groupRef: string | undefined,
  ): Promise<RestScope> {
    if (audience.cost.kind !== 'all') {
      return { kind: 'hidden' };
    }
    if (groupRef === undefined) {
      return seesEverything(audience)
        ? { kind: 'everything' }
        : { kind: 'hidden' };
    }
    const rows: Array<{ descendant_ref: string }> = await this.knex(
      'catalog_group_closure',
    )
      .select('descendant_ref')
      .where({ ancestor_ref: groupRef });
    const visible = await view.among(rows.map(row => row.descendant_ref));
    return { kind: 'accounts', groupRefs: [...visible] };
  }
}
