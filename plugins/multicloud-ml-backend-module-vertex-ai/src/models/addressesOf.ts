import { parseModelName, type ModelName } from '../api/resourceNames';
import type { VertexModel } from '../api/schemas';
import type { OwnProject } from '../OwnProject';
import { isPublished } from './sourceTypes';

/**
 * What the registry keeps of a model, and what it was made from. What runs in another region or project names the model by
 * its resource name, and a copy names the one that it was copied from: that is how the pieces become one model. An artifact
 * that Google published is no such sign, since many models of different teams are made from it.
 *
 * @param versions - newest first
 */
export function addressesOf(
  project: OwnProject,
  name: ModelName,
  versions: readonly VertexModel[],
): { artifactUris: string[]; sourceUris: string[] } {
  const artifactUris = project.spell(name);
  const sourceUris: string[] = [];
  for (const version of versions) {
    const { versionId, versionAliases, artifactUri } = version;
    for (const one of versionId
      ? [versionId, ...[...versionAliases].sort()]
      : []) {
      artifactUris.push(...project.spell(name, one));
    }
    if (artifactUri && !isPublished(version)) {
      artifactUris.push(artifactUri);
      sourceUris.push(artifactUri);
    }
    const original = version.originalModelInfo?.model;
    if (original) {
      sourceUris.push(...spellReference(project, original));
    }
  }
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
