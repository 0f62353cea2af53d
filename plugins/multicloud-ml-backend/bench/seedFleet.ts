import type { AssessmentInput } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { ModelStore } from '../src/catalog/ModelStore';
import { hashOf } from '../src/database/hashOf';
import { upsertRows } from '../src/database/upsertRows';
import { DrillStore } from '../src/drills/DrillStore';
import { InventoryStore } from '../src/inventory/InventoryStore';
import { ScopeStore } from '../src/inventory/ScopeStore';
import { JoinStore } from '../src/joins/JoinStore';
import { Joiner } from '../src/joins/Joiner';
import { OwnRefs } from '../src/joins/OwnRefs';

/** Teams of 50 models, ten of them in a division, all of them under one root. */
export const TEAM_SIZE = 50;
const TEAMS_PER_DIVISION = 10;

/** Writes a fleet as if the catalog and a source had been read. */
export async function seedFleet(
  knex: Knex,
  inputs: AssessmentInput[],
  now: Date,
): Promise<void> {
  await seedModels(knex, inputs, 'first');
  await seedGroups(knex, inputs);
  await new DrillStore(knex).record(inputs.flatMap(input => input.drills));

  const at = now.toISOString();
  await new InventoryStore(knex).report(
    'bench/one',
    'everything',
    inputs.flatMap(input =>
      input.observations.map(({ model, deployments }) => ({
        ...model,
        entityRef: input.entityRef,
        deployments: deployments.map(
          ({ seenAt, firstSeenAt, stale, ...deployment }) => deployment,
        ),
      })),
    ),
    { at, lastSeenAt: at },
  );
  await new ScopeStore(knex).succeeded('bench/one', 'everything', at);
  await new Joiner(
    knex,
    new JoinStore(knex),
    new OwnRefs(knex, { byRefs: async () => new Map() }, []),
    [],
  ).joinIfDue();
}

/** Writes the models; another revision makes every one of them changed. */
export async function seedModels(
  knex: Knex,
  inputs: AssessmentInput[],
  revision: string,
): Promise<void> {
  await new ModelStore(knex).write(
    inputs.map(input => {
      const content = {
        entity_ref: input.entityRef,
        origin: 'url:https://git.example',
        title: `Model ${input.entityRef.split('/')[1]}`,
        owner_ref: input.ownerRef ?? null,
        lifecycle: input.lifecycle ?? null,
        tier: input.declared.tier ?? null,
        container_ref: null,
        dependents: '[]',
        declared: JSON.stringify({
          declared: input.declared,
          problems: input.problems,
        }),
      };
      return {
        ...content,
        etag: revision,
        content_hash: hashOf([content, revision]),
      };
    }),
  );
}

async function seedGroups(
  knex: Knex,
  inputs: AssessmentInput[],
): Promise<void> {
  const teams = [
    ...new Set(inputs.flatMap(input => input.ownerRef ?? [])),
  ].sort();
  const division = (index: number) =>
    `group:default/division-${Math.floor(index / TEAMS_PER_DIVISION)}`;
  const divisions = [...new Set(teams.map((_, index) => division(index)))];
  const root = 'group:default/all';
  const children = [
    ...divisions.map(child => ({ parent_ref: root, child_ref: child })),
    ...teams.map((child, index) => ({
      parent_ref: division(index),
      child_ref: child,
    })),
  ];
  const everyone = [root, ...divisions, ...teams];

  await upsertRows(
    knex,
    'catalog_groups',
    ['entity_ref'],
    ['entity_ref', 'title', 'operators', 'profiles'],
    everyone.map(ref => ({
      entity_ref: ref,
      title: ref.split('/')[1],
      operators: '[["aws",4],["gcp",1]]',
      profiles: '["platform"]',
    })),
  );
  await upsertRows(
    knex,
    'catalog_group_children',
    ['parent_ref', 'child_ref'],
    ['parent_ref', 'child_ref'],
    children,
  );
  await upsertRows(
    knex,
    'catalog_group_closure',
    ['ancestor_ref', 'descendant_ref'],
    ['ancestor_ref', 'descendant_ref'],
    [
      ...everyone.map(ref => ({ ancestor_ref: ref, descendant_ref: ref })),
      ...children.map(({ parent_ref, child_ref }) => ({
        ancestor_ref: parent_ref,
        descendant_ref: child_ref,
      })),
      ...teams.map(team => ({ ancestor_ref: root, descendant_ref: team })),
    ],
  );
}
