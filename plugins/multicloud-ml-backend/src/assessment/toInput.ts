import {
  type AssessmentInput,
  type Drill,
  type Exemption,
  type MlModel,
  type Observation,
  type Problem,
  type Profile,
  TIERS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { ModelRow } from '../catalog/ModelRow';
import type { CatalogContext } from './loadContext';

/** Puts the inputs of one model's assessment together. */
export function toInput(
  model: ModelRow,
  parts: {
    context: CatalogContext;
    profiles: ReadonlyMap<string, Profile>;
    observations: Observation[];
    drills: Drill[];
    exemptions: Exemption[];
    cost?: AssessmentInput['cost'];
  },
): AssessmentInput {
  const stored: { declared: MlModel; problems: Problem[] } = JSON.parse(
    model.declared,
  );
  const group = parts.context.groups.get(model.owner_ref ?? '');
  const container = parts.context.containers.get(model.container_ref ?? '');
  const names = [
    ...new Set([
      ...(stored.declared.profile ? [stored.declared.profile] : []),
      ...namesIn(container?.profiles),
      ...namesIn(group?.profiles),
    ]),
  ];
  const operators: Array<[string, number]> = JSON.parse(
    group?.operators ?? '[]',
  );
  const dependents: string[] = JSON.parse(model.dependents);

  return {
    entityRef: model.entity_ref,
    ...(model.owner_ref !== null && {
      ownerRef: model.owner_ref,
      ownerIsGroup: group !== undefined,
    }),
    ...(model.lifecycle !== null && { lifecycle: model.lifecycle }),
    declared: stored.declared,
    problems: [
      ...stored.problems,
      ...unknownProfiles(names, parts.profiles, stored.declared.profile),
    ],
    profiles: names.flatMap(name => {
      const facts = parts.profiles.get(name);
      return facts ? [{ name, facts }] : [];
    }),
    observations: parts.observations,
    drills: parts.drills,
    exemptions: parts.exemptions,
    ...(parts.cost && { cost: parts.cost }),
    operators: Object.fromEntries(operators),
    dependents: dependents.flatMap(entityRef => {
      const stated = parts.context.tiers.get(entityRef);
      const tier = TIERS.find(known => known === stated);
      return tier ? [{ entityRef, tier }] : [];
    }),
  };
}

function namesIn(profiles: string | undefined): string[] {
  return profiles ? JSON.parse(profiles) : [];
}

function unknownProfiles(
  names: string[],
  profiles: ReadonlyMap<string, Profile>,
  own: string | undefined,
): Problem[] {
  return names
    .filter(name => !profiles.has(name))
    .map(name => ({
      path: name === own ? 'spec.mlModel.profile' : 'profile',
      message: `The profile "${name.slice(
        0,
        100,
      )}" is not configured under multicloudMl.profiles; it hands nothing down.`,
    }));
}
