import {
  parseEntityRef,
  RELATION_DEPENDS_ON,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  ANNOTATION_OPERATES,
  ANNOTATION_OPERATORS,
  ANNOTATION_PROFILE,
  groupDescendants,
  parseEntityModel,
  parseOperates,
  parseOperators,
  type AssessmentInput,
  type MlModel,
  type Standard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { refOf, type Examples } from './readExamples';

/** What the demo counts as a model: the default filter. */
export function isModel(entity: Entity): boolean {
  const type = entity.spec?.type;
  return entity.kind === 'Component'
    ? type === 'ml-model'
    : entity.kind === 'Resource' &&
        (type === 'ml-model' || type === 'ai-model');
}

/**
 * The assessment inputs of every example model, put together from the files alone, without catalog and database.
 */
export function exampleInputs(
  examples: Examples,
  standard: Standard,
): AssessmentInput[] {
  const byRef = new Map(examples.entities.map(e => [refOf(e), e]));
  const declared = new Map(
    examples.entities
      .filter(isModel)
      .map(e => [refOf(e), parseEntityModel(e, { standard })]),
  );

  const registered = [...declared].map(
    ([entityRef, { problems, declared: facts }]) => {
      const entity = byRef.get(entityRef);
      const ownerRef = refIn(entity, 'owner', 'group');
      return {
        entityRef,
        ownerRef,
        ownerIsGroup: ownerRef !== undefined && byRef.has(ownerRef),
        lifecycle: textIn(entity, 'lifecycle'),
        declared: facts,
        problems,
        profiles: profilesOf(entity, facts, byRef, examples),
        observations: examples.observations.get(entityRef) ?? [],
        drills: examples.drills.get(entityRef) ?? [],
        exemptions: examples.exemptions.get(entityRef) ?? [],
        operators: operatorsOf(ownerRef, examples.entities),
        dependents: dependentsOf(entityRef, declared, byRef),
      };
    },
  );

  const found = examples.unclaimed.map(observation => {
    const ownerRef = stringifyEntityRef(
      parseEntityRef(observation.model.owner ?? 'ml-platform', {
        defaultKind: 'group',
        defaultNamespace: 'default',
      }),
    );
    const group = byRef.get(ownerRef);
    return {
      entityRef: `component:default/${observation.model.name}`,
      ownerRef,
      ownerIsGroup: group !== undefined,
      lifecycle: observation.model.lifecycle,
      declared: {},
      problems: [],
      profiles: profilesNamed([annotationOf(group)], examples),
      observations: [observation],
      drills: [],
      exemptions: [],
      operators: operatorsOf(ownerRef, examples.entities),
      dependents: [],
    };
  });

  return [...registered, ...found];
}

/** Nearest first: the model's own, its System's, that System's Domain's, its Group's. */
function profilesOf(
  entity: Entity | undefined,
  facts: MlModel,
  byRef: Map<string, Entity>,
  examples: Examples,
): AssessmentInput['profiles'] {
  const system = byRef.get(refIn(entity, 'system', 'system') ?? '');
  const domain = byRef.get(refIn(system, 'domain', 'domain') ?? '');
  const group = byRef.get(refIn(entity, 'owner', 'group') ?? '');
  return profilesNamed(
    [facts.profile, ...[system, domain, group].map(annotationOf)],
    examples,
  );
}

function profilesNamed(
  names: Array<string | undefined>,
  examples: Examples,
): AssessmentInput['profiles'] {
  return [...new Set(names)].flatMap(name => {
    if (name === undefined) {
      return [];
    }
    const facts = examples.profiles.get(name);
    if (!facts) {
      throw new Error(`app-config.yaml has no profile "${name}"`);
    }
    return [{ name, facts }];
  });
}

function annotationOf(entity: Entity | undefined): string | undefined {
  return entity?.metadata.annotations?.[ANNOTATION_PROFILE];
}

/** People by provider, over the group and its descendants. */
function operatorsOf(
  groupRef: string | undefined,
  entities: Entity[],
): Record<string, number> {
  const people: Record<string, number> = {};
  if (!groupRef) {
    return people;
  }
  const children = new Map<string, string[]>();
  for (const entity of entities) {
    const parent = refIn(entity, 'parent', 'group');
    if (entity.kind === 'Group' && parent) {
      children.set(parent, [...(children.get(parent) ?? []), refOf(entity)]);
    }
  }
  const groups = groupDescendants(children, groupRef).add(groupRef);
  for (const entity of entities) {
    const annotations = entity.metadata.annotations ?? {};
    if (entity.kind === 'Group' && groups.has(refOf(entity))) {
      const counted = parseOperators(annotations[ANNOTATION_OPERATORS] ?? '');
      for (const [provider, count] of Object.entries(counted)) {
        people[provider] = (people[provider] ?? 0) + count;
      }
    }
    if (entity.kind === 'User' && memberOf(entity).some(g => groups.has(g))) {
      for (const provider of parseOperates(
        annotations[ANNOTATION_OPERATES] ?? '',
      )) {
        people[provider] = (people[provider] ?? 0) + 1;
      }
    }
  }
  return people;
}

function memberOf(user: Entity): string[] {
  return refsIn(user, 'memberOf', 'group');
}

function dependentsOf(
  entityRef: string,
  declared: Map<string, { declared: MlModel }>,
  byRef: Map<string, Entity>,
): AssessmentInput['dependents'] {
  return [...declared].flatMap(([dependent, { declared: facts }]) =>
    facts.tier &&
    refsIn(byRef.get(dependent), RELATION_DEPENDS_ON, 'component').includes(
      entityRef,
    )
      ? [{ entityRef: dependent, tier: facts.tier }]
      : [],
  );
}

function textIn(entity: Entity | undefined, field: string): string | undefined {
  const value = entity?.spec?.[field];
  return typeof value === 'string' ? value : undefined;
}

function refIn(
  entity: Entity | undefined,
  field: string,
  defaultKind: string,
): string | undefined {
  const text = textIn(entity, field);
  return text === undefined ? undefined : toRef(text, defaultKind);
}

/** The refs that a list field of the spec holds. */
export function refsIn(
  entity: Entity | undefined,
  field: string,
  defaultKind: string,
): string[] {
  const value = entity?.spec?.[field];
  return Array.isArray(value)
    ? value.flatMap(item =>
        typeof item === 'string' ? [toRef(item, defaultKind)] : [],
      )
    : [];
}

function toRef(text: string, defaultKind: string): string {
  return stringifyEntityRef(
    parseEntityRef(text, { defaultKind, defaultNamespace: 'default' }),
  );
}
