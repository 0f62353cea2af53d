import {
  ReadError,
  type SourceProblem,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { parseEach } from '../api/parseEach';
import { modelName, type ModelName } from '../api/resourceNames';
import { modelSchema, type VertexModel } from '../api/schemas';
import type { ScopeContext } from '../ScopeContext';

/** What is known of a model's versions. */
export interface Versions {
  newestFirst: VertexModel[];
  problems: SourceProblem[];
}

/**
 * Reads the versions of a model that was listed.
 *
 * @returns undefined when the model has been deleted meanwhile
 */
export async function readVersions(
  { here, options }: ScopeContext,
  name: ModelName,
  listed: VertexModel,
): Promise<Versions | undefined> {
  if (!options.allVersions) {
    return { newestFirst: [listed], problems: [] };
  }
  const bare = modelName(name);
  const versions: Versions = { newestFirst: [], problems: [] };
  try {
    for await (const page of here.versions(bare)) {
      const { parsed, problems } = parseEach(page, modelSchema, bare);
      versions.newestFirst.push(...parsed);
      versions.problems.push(...problems);
    }
  } catch (error) {
    if (error instanceof ReadError && error.kind === 'not-found') {
      return undefined;
    }
    throw error;
  }
  versions.newestFirst.sort((a, b) => numberOf(b) - numberOf(a));
  return versions;
}

/** Ids of versions are numbers that only grow. */
function numberOf({ versionId }: VertexModel): number {
  return Number(versionId) || 0;
}
