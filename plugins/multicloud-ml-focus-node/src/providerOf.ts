/**
 * Provider ids by the names that FOCUS exports give them, in lower case.
 *
 * @public
 */
export const PROVIDER_ALIASES: ReadonlyMap<string, string> = new Map([
  ['aws', 'aws'],
  ['amazon web services', 'aws'],
  ['amazon web services, inc.', 'aws'],
  ['microsoft', 'azure'],
  ['microsoft azure', 'azure'],
  ['microsoft corporation', 'azure'],
  ['azure', 'azure'],
  ['gcp', 'gcp'],
  ['google', 'gcp'],
  ['google cloud', 'gcp'],
  ['google cloud platform', 'gcp'],
]);

/**
 * The provider id, as models write it, of what a bill calls its provider: `AWS` is `aws`, `Microsoft` is `azure`; any
 * other name becomes lower-case words joined by `-`.
 *
 * @returns `unknown` when nothing is left of the name
 *
 * @public
 */
export function providerOf(name: string): string {
  const key = name.trim().toLowerCase();
  return (
    PROVIDER_ALIASES.get(key) ??
    (key.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'unknown')
  );
}
