/** What each provider takes as a tag key, where it is narrower than what people configure. */
const ALLOWED: Record<string, RegExp> = {
  // Source: cloud.google.com/resource-manager/docs/labels-overview, "Requirements for labels".
  gcp: /^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{N}_-]{0,62}$/u,
  // Source: learn.microsoft.com/azure/azure-resource-manager/management/tag-resources, "Limitations".
  azure: /^[^<>%&\\?/]{1,512}$/,
};

/** The first of the configured tag keys that can be set at a provider; the first of all where none can. */
export function tagKeyFor(
  provider: string,
  tagKeys: readonly string[],
): string {
  const allowed = Object.hasOwn(ALLOWED, provider)
    ? ALLOWED[provider]
    : undefined;
  return tagKeys.find(key => !allowed || allowed.test(key)) ?? tagKeys[0] ?? '';
}
