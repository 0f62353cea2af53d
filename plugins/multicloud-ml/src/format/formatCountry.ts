const names = new Intl.DisplayNames(['en'], { type: 'region' });

/** The English name of an ISO 3166-1 alpha-2 code; the code itself when it is none. */
export function formatCountry(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** Where data may be held: `Singapore, Indonesia`, or `anywhere`. */
export function formatAllowed(codes: string[]): string {
  return codes.some(code => code.toLowerCase() === 'any')
    ? 'anywhere'
    : codes.map(formatCountry).join(', ');
}
