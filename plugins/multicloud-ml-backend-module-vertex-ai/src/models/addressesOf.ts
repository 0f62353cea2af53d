import { parseModelName, type ModelName } from '../api/resourceNames';
import type { VertexModel } from '../api/schemas';
import type { OwnProject } from '../OwnProject';
import { isPublished } from './sourceTypes';

/**
 * What the registry keeps of a model, and what it was made from. What runs in another region or project names the model by
 * its resource name, and a copy names the one that it was copied from: that is how the pieces become one model.
 *
 * @param versions - newest first
 */
export function addressesOf(
  project: OwnProject,
  name: ModelName,
  versions: readonly VertexModel[],
): { artifactUris: string[]; sourceUris: string[] } {
  const artifactUris = [
    ...project.spell(name),
    ...versions.flatMap(({ versionId, versionAliases, artifactUri }) => [
      ...(versionId ? project.spell(name, versionId) : []),
      ...versionAliases.flatMap(alias => project.spell(name, alias)),
      ...(artifactUri ? [artifactUri] : []),
    ]),
  ];
  const sourceUris = versions.flatMap(version => {
    const original = version.originalModelInfo?.model;
    return [
      ...(original ? spellReference(project, original) : []),
      ...(version.artifactUri && !isPublished(version)
        ? [version.artifactUri]
        : []),
    ];
  });
  return { artifactUris, sourceUris };
}

/** A model as something else refers to it: with its version, and without. */
export function spellReference(
  project: OwnProject,
  written: string,
  version?: string,
): string[] {
  const name = parseModelName(written);
  if (!name) {
    return [written];
  }
  return [
    written,
    ...project.spell(name),
    ...(name.version ? project.spell(name, name.version) : []),
    ...(version ? project.spell(name, version) : []),
  ];
}
