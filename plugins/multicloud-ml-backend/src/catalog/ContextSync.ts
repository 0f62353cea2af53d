import type { Knex } from 'knex';
import {
  ANNOTATION_OPERATES,
  ANNOTATION_OPERATORS,
  ANNOTATION_PROFILE,
  ANNOTATION_TIER,
  TIERS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { FilterPredicate } from '@backstage/filter-predicates';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { syncTable } from '../database/syncTable';
import { noteGroupChange } from '../fleet/fleetState';
import type { CatalogReader } from './CatalogReader';
import { containersOf } from './containersOf';
import { groupFactsOf } from './groupFactsOf';

const FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  'metadata.annotations',
  'spec.profile.displayName',
  'relations',
];

/** Keeps in step what assessments need of the catalog beside the models themselves. */
export class ContextSync {
  constructor(
    private readonly reader: CatalogReader,
    private readonly knex: Knex,
    private readonly modelFilter: FilterPredicate,
  ) {}

  /** Reads groups, the people who operate platforms, systems, domains and components with a tier. */
  async reconcile(): Promise<void> {
    const groups = await this.all({ kind: 'Group' });
    const people = await this.all({
      kind: 'User',
      [`metadata.annotations.${ANNOTATION_OPERATES}`]: { $exists: true },
    });
    const containers = await this.all({ kind: { $in: ['System', 'Domain'] } });
    // A model's own tier is read from its declared block: on a processed model the annotation is a derived value.
    const tiered = await this.all({
      $all: [
        { [`metadata.annotations.${ANNOTATION_TIER}`]: { $exists: true } },
        { $not: this.modelFilter },
      ],
    });

    const facts = groupFactsOf(groups, people, {
      operates: ANNOTATION_OPERATES,
      operators: ANNOTATION_OPERATORS,
      profile: ANNOTATION_PROFILE,
    });
    await this.writeGroups(facts);
    await syncTable(
      this.knex,
      'catalog_containers',
      ['entity_ref'],
      ['entity_ref', 'profiles'],
      containersOf(containers, ANNOTATION_PROFILE),
    );
    await syncTable(
      this.knex,
      'catalog_tiers',
      ['entity_ref'],
      ['entity_ref', 'tier'],
      tiersOf(tiered),
    );
  }

  /** In one transaction: nobody sees half of another tree. */
  private async writeGroups(
    facts: ReturnType<typeof groupFactsOf>,
  ): Promise<void> {
    await this.knex.transaction(async tx => {
      const changed = [
        await syncTable(
          tx,
          'catalog_groups',
          ['entity_ref'],
          ['entity_ref', 'title', 'operators', 'profiles'],
          facts.groups,
        ),
        await syncTable(
          tx,
          'catalog_group_children',
          ['parent_ref', 'child_ref'],
          ['parent_ref', 'child_ref'],
          facts.children,
        ),
        await syncTable(
          tx,
          'catalog_group_closure',
          ['ancestor_ref', 'descendant_ref'],
          ['ancestor_ref', 'descendant_ref'],
          facts.closure,
        ),
      ];
      if (changed.includes(true)) {
        await noteGroupChange(tx);
      }
    });
  }

  private async all(query: FilterPredicate): Promise<Entity[]> {
    const entities: Entity[] = [];
    for await (const page of this.reader.pages(query, FIELDS)) {
      entities.push(...page);
    }
    return entities;
  }
}

function tiersOf(
  entities: Entity[],
): Array<{ entity_ref: string; tier: string }> {
  return entities.flatMap(entity => {
    const stated = entity.metadata.annotations?.[ANNOTATION_TIER];
    const tier = TIERS.find(known => known === stated);
    return tier ? [{ entity_ref: stringifyEntityRef(entity), tier }] : [];
  });
}
