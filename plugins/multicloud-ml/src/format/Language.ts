import type { Translate } from '../translations';

/** What words and figures are written with. */
export interface Language {
  /** The language that the reader chose, as the app names it: `en`, `de`, `pt-BR`. */
  code: string;
  t: Translate;
}

/** The language as `Intl` takes it; English where the app names one that `Intl` cannot read. */
export function intlCode({ code }: Pick<Language, 'code'>): string {
  try {
    return Intl.getCanonicalLocales(code)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** English has one form of dates here, whichever country's English the app speaks. */
export function isEnglish({ code }: Pick<Language, 'code'>): boolean {
  return /^en\b/i.test(code);
}
