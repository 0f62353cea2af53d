import { countryName } from '../../format';

/** What the map's data calls a country, where that differs from its name in `Intl`. */
const OTHER_NAMES: Record<string, string> = {
  BA: 'Bosnia and Herz.',
  CD: 'Dem. Rep. Congo',
  CG: 'Congo',
  CI: "Côte d'Ivoire",
  DO: 'Dominican Rep.',
  HK: 'Hong Kong',
  MK: 'Macedonia',
  MM: 'Myanmar',
  MO: 'Macao',
  TR: 'Turkey',
  US: 'United States of America',
};

/** The names under which the map's data knows countries, from their ISO 3166-1 alpha-2 codes. */
export function toMapNames(codes: string[]): Set<string> {
  return new Set(
    codes.map(code =>
      Object.hasOwn(OTHER_NAMES, code)
        ? OTHER_NAMES[code]
        : countryName(code, 'en'),
    ),
  );
}
