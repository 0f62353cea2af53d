import type { KubeflowOptions } from '../readKubeflowInstances';

/** The registry's owner is any text: the configuration says whether it means groups, users, or nothing. */
export function ownerOf(
  owner: string | undefined,
  means: KubeflowOptions['ownerField'],
): string | undefined {
  const name = owner?.trim();
  if (!name || means === 'ignore') {
    return undefined;
  }
  return name.includes(':') ? name : `${means}:${name}`;
}
