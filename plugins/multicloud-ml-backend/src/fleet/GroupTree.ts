import type { Knex } from 'knex';
import { groupBy } from '../assessment/groupBy';

/** The groups of the catalog and what is below each, as they were read last. */
export class GroupTree {
  constructor(
    /** By entity ref. */
    readonly titles: ReadonlyMap<string, string>,
    /** The first parent of each group that has one. */
    readonly parents: ReadonlyMap<string, string>,
    /** Each group with itself and all of its descendants. */
    private readonly closure: ReadonlyMap<string, readonly string[]>,
  ) {}

  /** The group and its descendants; nothing for a group that is not known. */
  below(groupRef: string): readonly string[] {
    return this.closure.get(groupRef) ?? [];
  }

  /** Of several groups, without repetition. */
  belowAny(groupRefs: readonly string[]): ReadonlySet<string> {
    return new Set(groupRefs.flatMap(ref => this.below(ref)));
  }
}

export async function loadGroupTree(knex: Knex): Promise<GroupTree> {
  const groups: Array<{ entity_ref: string; title: string }> = await knex(
    'catalog_groups',
  )
    .select('entity_ref', 'title')
    .orderBy('entity_ref');
  const children: Array<{ parent_ref: string; child_ref: string }> = await knex(
    'catalog_group_children',
  ).orderBy('parent_ref', 'desc');
  const closure: Array<{ ancestor_ref: string; descendant_ref: string }> =
    await knex('catalog_group_closure');
  return new GroupTree(
    new Map(groups.map(row => [row.entity_ref, row.title])),
    new Map(children.map(row => [row.child_ref, row.parent_ref])),
    new Map(
      [...groupBy(closure, row => row.ancestor_ref)].map(([ref, rows]) => [
        ref,
        rows.map(row => row.descendant_ref),
      ]),
    ),
  );
}
