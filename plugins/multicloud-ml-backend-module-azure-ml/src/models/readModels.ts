import type { SourceProblem } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { ArmClient } from '../arm/ArmClient';
import { parseEach } from '../arm/parseEach';
import type { ResourcePlace } from '../arm/resourceId';
import {
  modelContainerSchema,
  modelVersionSchema,
  type ModelContainer,
} from '../arm/schemas';
import type { KeptModel } from './KeptModel';
import { newestFirst } from './newestFirst';
import { addressOf } from './parseModelRef';

/** Archived models and versions too: some still run. */
const EVERYTHING = { listViewType: 'All' };

/** Reads the models of a workspace or registry with all their versions, page by page. */
export async function* readModels(
  arm: ArmClient,
  place: ResourcePlace,
): AsyncGenerator<{ models: KeptModel[]; problems: SourceProblem[] }> {
  const pages = arm.list({
    operation: `${place.kind}/models/read`,
    id: `${place.id}/models`,
    query: EVERYTHING,
  });
  for await (const page of pages) {
    const { parsed, problems } = parseEach(page, {
      schema: modelContainerSchema,
      what: 'model',
      within: place.id,
    });
    const models = await Promise.all(
      parsed.map(container => readModel(arm, place, container, problems)),
    );
    yield { models, problems };
  }
}

/** Reads the versions of one model. */
export async function readModel(
  arm: ArmClient,
  place: ResourcePlace,
  container: Pick<ModelContainer, 'name'> & Partial<ModelContainer>,
  problems: SourceProblem[],
): Promise<KeptModel> {
  const { name, properties } = container;
  const id = `${place.id}/models/${name}`;
  const versions = [];
  const pages = arm.list({
    operation: `${place.kind}/models/versions/read`,
    id: `${id}/versions`,
    query: EVERYTHING,
  });
  for await (const page of pages) {
    const read = parseEach(page, {
      schema: modelVersionSchema,
      what: 'model version',
      within: id,
    });
    versions.push(...read.parsed);
    problems.push(...read.problems);
  }
  return {
    ...withoutVersions(place, name),
    description: properties?.description ?? undefined,
    tags: properties?.tags,
    archived: properties?.isArchived === true,
    versions: newestFirst(versions),
  };
}

/** A model of which no more is known than its name and who keeps it. */
export function withoutVersions(place: ResourcePlace, name: string): KeptModel {
  return {
    address: `${addressOf(place)}/models/${name}`,
    externalId: `${place.id}/models/${name}`,
    name,
    tags: undefined,
    archived: false,
    versions: [],
  };
}
