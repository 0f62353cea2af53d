const MOST_LABELS = 100;
const LONGEST_KEY = 512;
const LONGEST_VALUE = 1024;

/**
 * Labels within the inventory's limits. Earlier sets speak first; the registry's own fields are there as well as its
 * custom properties.
 */
export function labelsOf(
  ...sets: Array<Readonly<Record<string, string | undefined>>>
): Record<string, string> {
  const labels = new Map<string, string>();
  for (const [key, value] of sets.flatMap(set => Object.entries(set))) {
    if (
      value !== undefined &&
      key.length <= LONGEST_KEY &&
      !labels.has(key) &&
      labels.size < MOST_LABELS
    ) {
      labels.set(key, value.slice(0, LONGEST_VALUE));
    }
  }
  return Object.fromEntries(labels);
}
