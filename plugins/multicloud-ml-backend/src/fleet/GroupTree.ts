import type { Knex } from 'knex';
import { groupBy } from '../assessment/groupBy';
import { compareTitles } from './compareTitles';

/** A group of the catalog. */
export interface Group {
  entityRef: string;
  title: string;
}

/** The groups of the catalog and what is below each, as they were read last. */
export class GroupTree {
  constructor(
    /** By entity ref. */
    readonly titles: ReadonlyMap<string, string>,
    /** The first parent of each group that has one. */
    readonly parents: ReadonlyMap<string, string>,
    /** Each group with itself and all of its descendants. */
    private readonly closure: ReadonlyMap<string, readonly string[]>,
    private readonly children: ReadonlyMap<string, readonly string[]>,
  ) {}

  static readonly EMPTY = new GroupTree(
    new Map(),
    new Map(),
    new Map(),
    new Map(),
  );

  /** What the catalog calls a group; undefined when it has none of that ref. */
  find(groupRef: string): Group | undefined {
    const title = this.titles.get(groupRef);
    return title === undefined ? undefined : { entityRef: groupRef, title };
  }

  /** The direct children of a group, in order of title. */
  childrenOf(groupRef: string): Group[] {
    return (this.children.get(groupRef) ?? [])
      .flatMap(ref => this.find(ref) ?? [])
      .sort(
        (a, b) =>
          compareTitles(a.title, b.title) ||
          (a.entityRef < b.entityRef ? -1 : 1),
      );
  }

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
    listsOf(closure, row => [row.ancestor_ref, row.descendant_ref]),
    listsOf(children, row => [row.parent_ref, row.child_ref]),
  );
}

function listsOf<Row>(
  rows: readonly Row[],
  entryOf: (row: Row) => [string, string],
): Map<string, string[]> {
  const entries = groupBy(rows.map(entryOf), ([key]) => key);
  return new Map(
    [...entries].map(([key, list]) => [key, list.map(([, value]) => value)]),
  );
}
