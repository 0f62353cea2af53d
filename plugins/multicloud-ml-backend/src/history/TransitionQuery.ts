import { InputError } from '@backstage/errors';
import type {
  ListTransitionsRequest,
  ListTransitionsResponse,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { z } from 'zod';
import { isPostgres, whereInSet } from '../database/sets';
import type { Visibility } from '../visibility/Visibility';
import type { TransitionRow } from './TransitionRow';
import { packKinds } from './kindBits';
import { ofVisible } from './ofVisible';
import { toTransition } from './toTransition';

const DEFAULT_LIMIT = 20;

/** Lists what became of models, newest first, page by page. */
export class TransitionQuery {
  constructor(private readonly knex: Knex) {}

  /** Whether the ref is a model, or was one. */
  async knows(entityRef: string): Promise<boolean> {
    for (const table of ['models', 'transitions']) {
      const found: unknown = await this.knex(table)
        .select('entity_ref')
        .where({ entity_ref: entityRef })
        .first();
      if (found) {
        return true;
      }
    }
    return false;
  }

  /**
   * Of one model. Whether the caller may see it is asked before.
   *
   * @throws InputError when the cursor is none of ours
   */
  async ofModel(
    entityRef: string,
    request: ListTransitionsRequest,
  ): Promise<ListTransitionsResponse> {
    return this.page(request, { kind: 'all' }, query =>
      query.where({ entity_ref: entityRef }),
    );
  }

  /**
   * Of all models that the caller may see.
   *
   * @throws InputError when the cursor is none of ours
   */
  async list(
    request: ListTransitionsRequest,
    visibility: Visibility,
  ): Promise<ListTransitionsResponse> {
    const { team } = request;
    if (!team?.length) {
      return this.page(request, visibility, query => query);
    }
    const owners: string[] = await whereInSet(
      this.knex('catalog_group_closure').distinct('descendant_ref'),
      this.knex,
      'ancestor_ref',
      team,
    ).pluck('descendant_ref');
    return this.page(
      request,
      visibility,
      query => whereOneOf(query, this.knex, 'new_owner_ref', owners),
      query => whereOneOf(query, this.knex, 'old_owner_ref', owners),
    );
  }

  /**
   * @param parts - What a transition may be one of. Each is read from the newest on by itself, with an index of its own,
   * and only the pages are put together
   */
  private async page(
    request: ListTransitionsRequest,
    visibility: Visibility,
    ...parts: Array<(query: Knex.QueryBuilder) => Knex.QueryBuilder>
  ): Promise<ListTransitionsResponse> {
    const limit = request.limit ?? DEFAULT_LIMIT;
    const selects = parts.map(narrow =>
      this.knex.select('*').from(
        narrow(this.matching(request, visibility))
          .orderBy('id', 'desc')
          .limit(limit + 1)
          .as('part'),
      ),
    );
    const rows: TransitionRow[] = await this.knex
      .select('*')
      .from(this.knex.union(selects).as('transitions'))
      .orderBy('id', 'desc')
      .limit(limit + 1);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(toTransition),
      ...(rows.length > limit && last && { nextCursor: encode(last.id) }),
    };
  }

  private matching(
    { kind, direction, cursor }: ListTransitionsRequest,
    visibility: Visibility,
  ): Knex.QueryBuilder {
    const query = this.knex('transitions')
      .select('transitions.*')
      .modify(ofVisible, this.knex, visibility);
    if (kind?.length) {
      query.whereRaw('(kinds & ?) <> 0', [packKinds([...new Set(kind)])]);
    }
    if (direction) {
      query.where({ direction: direction === 'better' ? 1 : -1 });
    }
    if (cursor) {
      query.where('id', '<', decode(cursor));
    }
    return query;
  }
}

/**
 * `column in (…)` in which PostgreSQL sees how many rows to expect: of a few owners it takes the index, and of most of
 * them it reads the newest rows until the page is full.
 */
function whereOneOf(
  query: Knex.QueryBuilder,
  knex: Knex,
  column: string,
  values: string[],
): Knex.QueryBuilder {
  return isPostgres(knex)
    ? query.whereRaw('?? = any(?::text[])', [column, values])
    : whereInSet(query, knex, column, values);
}

const LARGEST_ID = 2_147_483_647;

const cursorSchema = z
  .string()
  .regex(/^t\d+$/)
  .transform(text => Number(text.slice(1)))
  .pipe(z.number().int().max(LARGEST_ID));

function encode(id: number): string {
  return Buffer.from(`t${id}`).toString('base64url');
}

/** @throws InputError when the text is no cursor of ours */
function decode(text: string): number {
  const parsed = cursorSchema.safeParse(
    Buffer.from(text, 'base64url').toString('utf8'),
  );
  if (!parsed.success) {
    throw new InputError(
      'cursor is not one that this API gave out; start again without it.',
    );
  }
  return parsed.data;
}
