import type { ReadVersion } from '../readVersions';
import { plainUri } from './plainUri';

/** Most that the inventory takes. */
const MOST = 500;

/** What the registry no longer keeps. */
const GONE = new Set(['DELETED', 'ABANDONED']);

/** Whether an artifact is still there, as far as the registry says. */
export function isKept({ state }: { state?: string }): boolean {
  return !GONE.has(state ?? '');
}

/**
 * Under which addresses other systems may know the versions of a model, newest first: where the artifacts lie, and how
 * KServe asks this registry for them, `model-registry://<host>/<model>/<version>` with or without host and version.
 */
export function artifactUrisOf(
  modelName: string,
  versions: readonly ReadVersion[],
  hosts: readonly string[],
): string[] {
  const roots = ['', ...hosts.map(host => `${host}/`)].map(
    host => `model-registry://${host}${modelName}`,
  );
  const uris = versions.flatMap(({ version, artifacts }) => [
    ...artifacts
      .filter(isKept)
      .flatMap(({ uri }) => (uri ? [plainUri(uri)] : [])),
    ...roots.map(root => `${root}/${version.name}`),
  ]);
  return [...new Set([...roots, ...uris])].filter(Boolean).slice(0, MOST);
}
