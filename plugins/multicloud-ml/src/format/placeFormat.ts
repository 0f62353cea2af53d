import { intlCode, type Language } from './Language';

/** Countries and providers by the names that the reader knows. */
export function placeFormat(language: Language) {
  const { t } = language;
  const code = intlCode(language);
  const country = (iso: string) => countryName(iso, code);

  return {
    /** The name of an ISO 3166-1 alpha-2 code; the code itself when it is none. */
    country,

    /** Where data may be held: `Singapore, Indonesia`, or `anywhere`. */
    allowed: (isos: string[]): string =>
      isos.some(iso => iso.toLowerCase() === 'any')
        ? t('words.anywhere')
        : isos.map(country).join(t('format.listSeparator')),

    /** A provider by the name that people use; an adopter's own keeps its id. */
    provider: (id: string): string => {
      switch (id) {
        case 'aws':
        case 'azure':
        case 'gcp':
        case 'on-prem':
          return t(`words.provider.${id}`);
        default:
          return id;
      }
    },
  };
}

/** The name of a country in a language; the code itself when it is none. */
export function countryName(iso: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(iso) ?? iso;
  } catch {
    return iso;
  }
}
