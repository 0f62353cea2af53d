const PLACE = /^([a-z0-9][a-z0-9-]*)\/([a-z0-9][a-z0-9._-]*)$/;

/**
 * Reads a place written `provider/region`, regardless of case and of blanks around it.
 *
 * @example
 * ```ts
 * parsePlace('gcp/asia-southeast1'); // { provider: 'gcp', region: 'asia-southeast1' }
 * parsePlace('gcp'); // undefined
 * ```
 *
 * @public
 */
export function parsePlace(
  text: string,
): { provider: string; region: string } | undefined {
  const match = PLACE.exec(text.trim().toLowerCase());
  return match ? { provider: match[1], region: match[2] } : undefined;
}
