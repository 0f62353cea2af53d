import { InputError, NotAllowedError } from '@backstage/errors';
import {
  type ListTeamsRequest,
  type ListTeamsResponse,
  type Standard,
  type Trend,
  costReadPermission,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import type { CostScope } from '../cost/queries/CostScope';
import { countInForce } from '../exemptions/countInForce';
import { FirstOf } from '../fleet/FirstOf';
import type { Fleet } from '../fleet/Fleet';
import { type FleetView, viewOf, visibleRows } from '../fleet/FleetView';
import { PassMemo, minuteOf } from '../fleet/PassMemo';
import type { TrendQuery } from '../history/TrendQuery';
import type { TeamSums } from '../scorecard/TeamSums';
import { sumBelow, sumByOwner } from '../scorecard/sumByOwner';
import type { CallerView } from '../visibility/CallerVisibility';
import type { Visibility } from '../visibility/Visibility';
import type { TeamEntry } from './TeamEntry';
import { decodeTeamCursor, encodeTeamCursor } from './teamCursor';
import { comparePositions, positionsIn } from './teamOrder';

const DEFAULT_LIMIT = 20;
const TREND_DAYS = 30;

/** Who asks for teams. */
export interface TeamsCaller {
  view: CallerView;
  models: Visibility;
  cost: CostScope;
}

/** Teams with a model that a caller may see. */
interface AllTeams {
  entries: readonly TeamEntry[];
  costHidden: boolean;
}

/** Lists the teams of the catalog side by side. */
export class TeamsQuery {
  /** Whether or not a caller may see the teams themselves. */
  private readonly all = new PassMemo<AllTeams>();

  constructor(
    private readonly knex: Knex,
    private readonly fleet: Fleet,
    private readonly standard: Standard,
    private readonly movements: TrendQuery,
  ) {}

  /**
   * Groups that the caller may see, with at least one model beneath them that the caller may see.
   *
   * @throws InputError when the cursor does not belong to the request
   * @throws NotAllowedError when teams are to be sorted by a cost that the caller may not see
   */
  async list(
    request: ListTeamsRequest,
    caller: TeamsCaller,
    now: Date,
  ): Promise<ListTeamsResponse> {
    const { limit = DEFAULT_LIMIT } = request;
    const { sort, order, after } = orderOf(request);
    if (sort === 'cost' && caller.cost.kind === 'none') {
      throw new NotAllowedError(
        `sort=cost needs the permission ${costReadPermission.name}; sort by something else.`,
      );
    }
    const { entries, costHidden } = await this.entries(request, caller, now);
    const trends =
      sort === 'change' ? await this.trends(entries, caller, now) : undefined;
    const teams = trends
      ? entries.map(team => withChange(team, trends.get(team.entityRef)))
      : entries;

    const positionOf = positionsIn(sort, teams);
    const compare = (a: TeamEntry, b: TeamEntry) =>
      comparePositions(positionOf(a), positionOf(b), { sort, order });
    const first = new FirstOf<TeamEntry>(limit + 1, compare);
    for (const team of teams) {
      if (
        !after ||
        comparePositions(positionOf(team), after, { sort, order }) > 0
      ) {
        first.offer(team);
      }
    }
    const page = first.items.slice(0, limit);
    const last = page.at(-1);
    const shown = trends ?? (await this.trends(page, caller, now));
    return {
      items: page.map(team => {
        const trend = shown.get(team.entityRef);
        return { ...withChange(team, trend), trend: trend?.days ?? [] };
      }),
      totalItems: teams.length,
      ...(costHidden && { costHidden }),
      ...(first.items.length > limit &&
        last && {
          nextCursor: encodeTeamCursor({
            sort,
            order,
            after: positionOf(last),
          }),
        }),
    };
  }

  private async entries(
    { text }: ListTeamsRequest,
    caller: TeamsCaller,
    now: Date,
  ): Promise<AllTeams> {
    const exemptions = await countInForce(this.knex, now);
    const view = viewOf(await this.fleet.read(), caller.models, caller.cost);
    const { entries, costHidden } = this.all.of(
      view.scope,
      `${minuteOf(now)} ${JSON.stringify([...exemptions])}`,
      () => {
        const byOwner = sumByOwner(view, visibleRows(view), {
          now,
          exemptions,
        });
        return {
          entries: allTeams(view, byOwner, this.standard),
          costHidden:
            caller.cost.kind === 'none' ||
            [...byOwner.values()].some(sums => sums.costHidden > 0),
        };
      },
    );
    const wanted = text?.trim().toLowerCase();
    const found = wanted
      ? entries.filter(
          ({ title, entityRef }) =>
            title.toLowerCase().includes(wanted) ||
            entityRef.slice(entityRef.indexOf('/') + 1).includes(wanted),
        )
      : entries;
    const refs = new Set<string>();
    for (const { entityRef, parentRef } of found) {
      refs.add(entityRef);
      if (parentRef !== undefined) {
        refs.add(parentRef);
      }
    }
    const visible = await caller.view.groups([...refs]);
    return {
      costHidden,
      entries: found
        .filter(team => visible.has(team.entityRef))
        .map(team =>
          team.parentRef === undefined || visible.has(team.parentRef)
            ? team
            : withoutParent(team),
        ),
    };
  }

  private trends(
    teams: readonly TeamEntry[],
    { models }: TeamsCaller,
    now: Date,
  ): Promise<ReadonlyMap<string, Trend>> {
    return this.movements.teams(
      teams.map(team => team.entityRef),
      models,
      now,
      TREND_DAYS,
    );
  }
}

function orderOf(request: ListTeamsRequest) {
  const cursor = request.cursor ? decodeTeamCursor(request.cursor) : undefined;
  const sort = request.sort ?? cursor?.sort ?? 'title';
  const order = request.order ?? cursor?.order ?? 'asc';
  if (cursor && (cursor.sort !== sort || cursor.order !== order)) {
    throw new InputError(
      `cursor belongs to sort=${cursor.sort}&order=${cursor.order}; repeat these or start again without it.`,
    );
  }
  return { sort, order, after: cursor?.after };
}

/** Every group with a model beneath it that the caller may see. */
function allTeams(
  view: FleetView,
  byOwner: ReadonlyMap<string, TeamSums>,
  standard: Standard,
): TeamEntry[] {
  const { groups } = view;
  return [...groups.titles].flatMap(([entityRef, title]) => {
    const sums = sumBelow(view, entityRef, byOwner);
    const parentRef = groups.parents.get(entityRef);
    return sums.models === 0
      ? []
      : [
          {
            entityRef,
            title,
            ...(parentRef !== undefined && { parentRef }),
            ...sums.toTeam(standard),
            graded: sums.graded,
            drillsOverdue: sums.drillsOverdue,
            exemptions: sums.exemptions,
          },
        ];
  });
}

function withoutParent({ parentRef: _hidden, ...team }: TeamEntry): TeamEntry {
  return team;
}

/** Only against a day that is as old: a change of fewer days cannot stand beside others. */
function withChange(team: TeamEntry, trend: Trend | undefined): TeamEntry {
  const change = trend?.change?.portability;
  return change === undefined || (trend?.days.length ?? 0) <= TREND_DAYS
    ? team
    : { ...team, change };
}
