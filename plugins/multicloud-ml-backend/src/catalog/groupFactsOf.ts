import {
  type Entity,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  RELATION_PARENT_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  groupDescendants,
  parseOperates,
  parseOperators,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { chainOf } from './chainOf';

/** Rows of the three group tables. */
export interface GroupFacts {
  groups: Array<{
    entity_ref: string;
    title: string;
    operators: string;
    profiles: string;
  }>;
  children: Array<{ parent_ref: string; child_ref: string }>;
  closure: Array<{ ancestor_ref: string; descendant_ref: string }>;
}

/**
 * What groups hand down to the models that they own. People are counted once over a group and its descendants; a
 * group that states its operators itself stands for its own members, since its users come from a directory.
 */
export function groupFactsOf(
  groups: Entity[],
  people: Entity[],
  annotations: { operates: string; operators: string; profile: string },
): GroupFacts {
  const byRef = new Map(
    groups.map(group => [stringifyEntityRef(group), group]),
  );
  const children = childrenOf(byRef);
  const parents = inverted(children);
  const peopleOf = membersOf(people);

  const profiles = new Map<string, string>();
  const stated = new Map<string, Record<string, number>>();
  for (const [ref, group] of byRef) {
    const profile = group.metadata.annotations?.[annotations.profile];
    if (profile) {
      profiles.set(ref, profile);
    }
    const operators = group.metadata.annotations?.[annotations.operators];
    if (operators !== undefined) {
      stated.set(ref, parseOperators(operators));
    }
  }
  const operates = new Map(
    people.map(person => [
      stringifyEntityRef(person),
      parseOperates(person.metadata.annotations?.[annotations.operates] ?? ''),
    ]),
  );

  const closure: GroupFacts['closure'] = [];
  const rows: GroupFacts['groups'] = [];
  for (const [ref, group] of byRef) {
    const family = [...new Set([ref, ...groupDescendants(children, ref)])];
    closure.push(
      ...family.map(descendant => ({
        ancestor_ref: ref,
        descendant_ref: descendant,
      })),
    );
    rows.push({
      entity_ref: ref,
      title: titleOf(group),
      operators: JSON.stringify(
        operatorsOf(family, { stated, peopleOf, operates }),
      ),
      profiles: JSON.stringify(chainOf(ref, profiles, parents)),
    });
  }
  return {
    groups: rows,
    children: [...children].flatMap(([parent, list]) =>
      list.map(child => ({ parent_ref: parent, child_ref: child })),
    ),
    closure,
  };
}

function operatorsOf(
  family: string[],
  facts: {
    stated: ReadonlyMap<string, Record<string, number>>;
    peopleOf: ReadonlyMap<string, string[]>;
    operates: ReadonlyMap<string, string[]>;
  },
): Array<[string, number]> {
  const counts = new Map<string, number>();
  const add = (provider: string, count: number) =>
    counts.set(provider, (counts.get(provider) ?? 0) + count);

  const counted = new Set<string>();
  for (const group of family) {
    const statement = facts.stated.get(group);
    if (statement) {
      Object.entries(statement).forEach(([provider, count]) =>
        add(provider, count),
      );
    } else {
      facts.peopleOf.get(group)?.forEach(person => counted.add(person));
    }
  }
  for (const person of counted) {
    new Set(facts.operates.get(person)).forEach(provider => add(provider, 1));
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Either side of the relation may have stated it. Only groups that exist count. */
function childrenOf(
  groups: ReadonlyMap<string, Entity>,
): Map<string, string[]> {
  const children = new Map<string, Set<string>>();
  const add = (parent: string, child: string) => {
    if (groups.has(parent) && groups.has(child) && parent !== child) {
      children.set(parent, (children.get(parent) ?? new Set()).add(child));
    }
  };
  for (const [ref, group] of groups) {
    for (const relation of group.relations ?? []) {
      if (relation.type === RELATION_PARENT_OF) {
        add(ref, relation.targetRef);
      } else if (relation.type === RELATION_CHILD_OF) {
        add(relation.targetRef, ref);
      }
    }
  }
  return new Map(
    [...children].map(([parent, set]) => [parent, [...set].sort()]),
  );
}

function inverted(children: ReadonlyMap<string, string[]>) {
  const parents = new Map<string, string[]>();
  for (const [parent, list] of children) {
    for (const child of list) {
      parents.set(child, [...(parents.get(child) ?? []), parent]);
    }
  }
  return parents;
}

function membersOf(people: Entity[]): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const person of people) {
    for (const relation of person.relations ?? []) {
      if (relation.type === RELATION_MEMBER_OF) {
        const list = members.get(relation.targetRef) ?? [];
        members.set(relation.targetRef, [...list, stringifyEntityRef(person)]);
      }
    }
  }
  return members;
}

function titleOf(group: Entity): string {
  const profile = group.spec?.profile;
  const displayName =
    typeof profile === 'object' && profile !== null && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return (
    (typeof displayName === 'string' && displayName) ||
    group.metadata.title ||
    group.metadata.name
  );
}
