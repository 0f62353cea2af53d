import type { Tags } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';

/** The inventory's limits. */
const MOST_LABELS = 100;
const LONGEST_KEY = 512;
const LONGEST_VALUE = 1024;

/** Tags as Azure answers them: a value may be null. */
export type AzureTags =
  | Record<string, string | null | undefined>
  | null
  | undefined;

/** Tags with names in lower case: Azure compares them without regard to case. */
export function tagsOf(tags: AzureTags): Tags {
  return Object.fromEntries(
    Object.entries(tags ?? {}).map(([key, value]) => [
      key.toLowerCase(),
      value ?? undefined,
    ]),
  );
}

/** Tags as they are written, as far as the inventory holds them. Earlier sets win. */
export function labelsOf(sets: readonly AzureTags[]): Record<string, string> {
  const labels = new Map<string, string>();
  for (const [key, value] of sets.flatMap(tags => Object.entries(tags ?? {}))) {
    if (
      value !== null &&
      value !== undefined &&
      key.length <= LONGEST_KEY &&
      value.length <= LONGEST_VALUE &&
      !labels.has(key) &&
      labels.size < MOST_LABELS
    ) {
      labels.set(key, value);
    }
  }
  return Object.fromEntries(labels);
}
