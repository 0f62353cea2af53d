import { InputError, NotAllowedError } from '@backstage/errors';
import {
  type ListModelsRequest,
  type ListModelsResponse,
  costReadPermission,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import type { AssessmentRow } from '../assessment/AssessmentRow';
import { toModelSummary } from '../assessment/toModelSummary';
import type { CostScope } from '../cost/queries/CostScope';
import type { Visibility } from '../visibility/Visibility';
import { decodeCursor, encodeCursor } from './cursor';
import { modelQuery } from './modelQuery';
import { sortKeys } from './sortOrders';

const DEFAULT_LIMIT = 20;

/** Lists models page by page. */
export class ModelList {
  constructor(private readonly knex: Knex) {}

  /**
   * @throws InputError when the cursor does not belong to the request
   * @throws NotAllowedError when models are to be sorted by a cost that the caller may not see
   */
  async page(
    request: ListModelsRequest,
    visibility: Visibility,
    cost: CostScope,
  ): Promise<ListModelsResponse> {
    const limit = request.limit ?? DEFAULT_LIMIT;
    const cursor = request.cursor ? decodeCursor(request.cursor) : undefined;
    const sort = request.sort ?? cursor?.sort ?? 'worst-first';
    const order = request.order ?? cursor?.order ?? 'asc';
    if (sort === 'cost' && cost.kind === 'none') {
      throw new NotAllowedError(
        `sort=cost needs the permission ${costReadPermission.name}; sort by something else.`,
      );
    }
    const keys = sortKeys(sort, order);
    if (
      cursor &&
      (cursor.sort !== sort ||
        cursor.order !== order ||
        cursor.after.length !== keys.length)
    ) {
      throw new InputError(
        `cursor belongs to sort=${cursor.sort}&order=${cursor.order}; repeat these or start again without it.`,
      );
    }

    const query = modelQuery(this.knex, request, visibility, cost)
      .select('assessments.*')
      .limit(limit + 1);
    keys.forEach((key, index) => {
      query.select(this.knex.raw(`${key.expression} as sort_${index}`));
      query.orderByRaw(`${key.expression} ${key.direction}`);
    });
    if (cursor) {
      query.where(builder => startAfter(builder, keys, cursor.after));
    }
    const rows: Array<
      AssessmentRow &
        Record<`sort_${number}`, string | number> & { cost_hidden?: number }
    > = await query;
    const [{ total }] = await modelQuery(
      this.knex,
      request,
      visibility,
      cost,
    ).count({ total: '*' });

    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(toModelSummary),
      totalItems: Number(total),
      ...((cost.kind === 'none' ||
        items.some(row => row.cost_hidden === 1)) && {
        costHidden: true,
      }),
      ...(rows.length > limit &&
        last && {
          nextCursor: encodeCursor({
            sort,
            order,
            after: keys.map((_, index) => last[`sort_${index}`]),
          }),
        }),
    };
  }
}

/** `(a, b, c) > (x, y, z)` for keys that may each run up or down. */
function startAfter(
  builder: Knex.QueryBuilder,
  keys: ReturnType<typeof sortKeys>,
  after: Array<string | number>,
): void {
  keys.forEach((key, index) => {
    builder.orWhere(part => {
      keys
        .slice(0, index)
        .forEach((equal, before) =>
          part.whereRaw(`${equal.expression} = ?`, [after[before]]),
        );
      part.whereRaw(
        `${key.expression} ${key.direction === 'asc' ? '>' : '<'} ?`,
        [after[index]],
      );
    });
  });
}
