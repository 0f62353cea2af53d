import {
  ReadError,
  type SourceProblem,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { elementsOf } from './rest/elementsOf';
import type { MlflowRegistry } from './rest/MlflowRegistry';
import {
  modelVersion,
  type ModelVersion,
  type RegisteredModel,
} from './rest/schemas';

/**
 * The newest versions of a model, newest first, and behind them the one that the alias names when it is older. A model whose
 * only version is known from the list costs no request.
 */
export async function readVersions(
  registry: MlflowRegistry,
  model: RegisteredModel,
  options: {
    aliased: string | undefined;
    most: number;
    problems: SourceProblem[];
  },
): Promise<ModelVersion[]> {
  const { name, latest_versions: latest } = model;
  // Versions are counted up from 1.
  if (latest.every(({ version }) => version === '1')) {
    return latest;
  }
  const answer = await registry.newestVersions(name, options.most);
  const versions = elementsOf(modelVersion, answer ?? latest, {
    subject: name,
    problems: options.problems,
  }).sort((a, b) => Number(b.version) - Number(a.version));
  if (versions.some(version => version.name !== name)) {
    throw new ReadError('model-versions/search', 'bad-answer', {
      cause: new Error('it has versions of another model'),
    });
  }
  const { aliased } = options;
  if (!aliased || versions.some(({ version }) => version === aliased)) {
    return versions;
  }
  return [...versions, ...(await readAliased(registry, name, aliased))];
}

async function readAliased(
  registry: MlflowRegistry,
  name: string,
  version: string,
): Promise<ModelVersion[]> {
  try {
    return [await registry.version(name, version)];
  } catch (error) {
    // It was deleted since the list was read.
    if (error instanceof ReadError && error.kind === 'not-found') {
      return [];
    }
    throw error;
  }
}
