import type { SourceProblem } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { ModelRegistry } from './api/ModelRegistry';
import type { Artifact, ModelVersion } from './api/schemas';

/** A version with its model artifacts, newest first. */
export interface ReadVersion {
  version: ModelVersion;
  artifacts: Artifact[];
}

/**
 * Reads the newest versions of a model and, if they are older, those that run.
 *
 * @returns newest first
 */
export async function readVersions(
  registry: ModelRegistry,
  modelId: string,
  options: { versions: number; running: readonly string[] },
): Promise<{ versions: ReadVersion[]; problems: SourceProblem[] }> {
  const newest = await registry.newestVersions(modelId, options.versions);
  const listed = new Set(newest.items.map(version => version.id));
  const older = await Promise.all(
    [...new Set(options.running)]
      .filter(id => !listed.has(id))
      .sort((a, b) => Number(b) - Number(a))
      .map(id => registry.version(id)),
  );
  const pages = [newest, ...older];
  const versions = await Promise.all(
    pages
      .flatMap(page => page.items)
      .map(async version => ({
        version,
        artifacts: await registry.artifacts(version.id),
      })),
  );
  return {
    versions: versions.map(({ version, artifacts }) => ({
      version,
      artifacts: artifacts.items,
    })),
    problems: [...pages, ...versions.map(({ artifacts }) => artifacts)].flatMap(
      page => page.problems,
    ),
  };
}
