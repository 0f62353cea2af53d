import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import type { Translate } from './Translate';

/** Gives Backstage's function of messages the checked keys and values of this plugin's. */
export function createTranslate(
  translate: TranslationFunction<Record<string, string>>,
): Translate {
  function t(key: string, values?: object): string;
  function t(key: string, values?: object): JSX.Element;
  function t(key: string, values?: object): string | JSX.Element {
    return translate(key, values);
  }
  return t;
}
