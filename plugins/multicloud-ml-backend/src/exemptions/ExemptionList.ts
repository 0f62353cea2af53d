import type {
  ExemptionState,
  ListExemptionsRequest,
  ListExemptionsResponse,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { startAfter } from '../database/startAfter';
import { setOf } from '../database/sets';
import { type ModelScope, isInScope } from '../permissions/ModelScope';
import { type Visibility, restrictToVisible } from '../visibility/Visibility';
import { type ExemptionRow, toExemptionRecord } from './ExemptionRow';
import { dayOf } from './dayOf';
import { decodeCursor, encodeCursor } from './exemptionCursor';

const DEFAULT_LIMIT = 20;

/** Who asks, and what they may. */
export interface ExemptionCaller {
  visibility: Visibility;
  /** Of which models they may approve exemptions. */
  approves: ModelScope;
  /** Absent for services, which decide nothing. */
  userRef?: string;
}

type ListedRow = ExemptionRow & {
  title: string;
  state_now: ExemptionState;
  approves: number;
  sort_0: string | number;
  sort_1: string | number;
  sort_2: string | number;
  sort_3: string | number;
};

/** Lists exemptions of models that the caller may see, page by page. */
export class ExemptionList {
  constructor(private readonly knex: Knex) {}

  /** @throws InputError when the cursor is none of ours */
  async page(
    request: ListExemptionsRequest,
    caller: ExemptionCaller,
    now: Date,
  ): Promise<ListExemptionsResponse> {
    const limit = request.limit ?? DEFAULT_LIMIT;
    const query = this.query(request, caller, now)
      .select('exemptions.*', 'assessments.title', {
        state_now: this.stateNow(now),
        approves: isInScope(this.knex, caller.approves),
      })
      .limit(limit + 1);
    const keys = this.sortKeys(now);
    keys.forEach((key, index) => {
      query.select({ [`sort_${index}`]: key.expression });
      query.orderByRaw(`? ${key.direction}`, [key.expression]);
    });
    if (request.cursor) {
      const after = decodeCursor(request.cursor);
      query.where(builder => startAfter(builder, keys, after));
    }
    const rows: ListedRow[] = await query;
    const [{ total }] = await this.query(request, caller, now).count({
      total: '*',
    });
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(row => ({
        ...toExemptionRecord(row, now),
        title: row.title,
        ...decisionsOn(row, caller.userRef),
      })),
      totalItems: Number(total),
      ...(rows.length > limit &&
        last && {
          nextCursor: encodeCursor([
            last.sort_0,
            last.sort_1,
            last.sort_2,
            last.sort_3,
          ]),
        }),
    };
  }

  private query(
    request: ListExemptionsRequest,
    caller: ExemptionCaller,
    now: Date,
  ): Knex.QueryBuilder {
    const { knex } = this;
    const query = restrictToVisible(
      knex('exemptions').join(
        'assessments',
        'assessments.entity_ref',
        'exemptions.entity_ref',
      ),
      knex,
      caller.visibility,
    );
    if (request.team?.length) {
      query.whereIn(
        'assessments.owner_ref',
        knex('catalog_group_closure')
          .select('descendant_ref')
          .whereIn('ancestor_ref', setOf(knex, request.team)),
      );
    }
    if (request.state?.length) {
      query.whereRaw('? in ?', [
        this.stateNow(now),
        setOf(knex, request.state),
      ]);
    }
    if (request.entityRef !== undefined) {
      query.where('exemptions.entity_ref', request.entityRef);
    }
    return query;
  }

  /** As `exemptionStateOf`. */
  private stateNow(now: Date): Knex.Raw {
    return this.knex.raw(
      `case when exemptions.state in ('requested', 'approved') and exemptions.until < ?
        then 'lapsed' else exemptions.state end`,
      [dayOf(now)],
    );
  }

  /** To decide first, then in force, each by which ends first; then the earlier ones, the latest of them first. */
  private sortKeys(now: Date): Array<{
    expression: Knex.Raw;
    direction: 'asc' | 'desc';
  }> {
    const today = dayOf(now);
    const open = `exemptions.state in ('requested', 'approved') and exemptions.until >= ?`;
    return [
      {
        expression: this.knex.raw(
          `case when not (${open}) then 2 when exemptions.state = 'approved' then 1 else 0 end`,
          [today],
        ),
        direction: 'asc',
      },
      {
        expression: this.knex.raw(
          `case when ${open} then exemptions.until else '' end`,
          [today],
        ),
        direction: 'asc',
      },
      { expression: this.knex.raw('exemptions.until'), direction: 'desc' },
      { expression: this.knex.raw('exemptions.id'), direction: 'asc' },
    ];
  }
}

/** What the caller may do with an exemption that can still be decided about. Nobody decides about their own request. */
function decisionsOn(
  row: ListedRow,
  userRef: string | undefined,
): { mayDecide: boolean; mayWithdraw: boolean } {
  const isOpen = row.state_now === 'requested' || row.state_now === 'approved';
  if (userRef === undefined || row.from_file === 1 || !isOpen) {
    return { mayDecide: false, mayWithdraw: false };
  }
  const isOwn = row.requested_by === userRef;
  const approves = Number(row.approves) === 1;
  return {
    mayDecide: approves && !isOwn && row.state_now === 'requested',
    mayWithdraw: approves || isOwn,
  };
}
