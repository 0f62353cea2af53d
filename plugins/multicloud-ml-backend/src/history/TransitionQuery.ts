import { InputError } from '@backstage/errors';
import type {
  ListTransitionsRequest,
  ListTransitionsResponse,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { z } from 'zod';
import { setOf } from '../database/sets';
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
    const owners = this.knex('catalog_group_closure')
      .select('descendant_ref')
      .whereIn('ancestor_ref', setOf(this.knex, team));
    return this.page(
      request,
      visibility,
      query => query.whereIn('new_owner_ref', owners),
      query => query.whereIn('old_owner_ref', owners),
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
