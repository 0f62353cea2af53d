import {
  createFrontendModule,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { multicloudMlTranslationRef } from '../translations';
import { multicloudMlMessages } from '../translations/translationRef';

/** Installs a translation without any Latin letter; Japanese, so that dates and numbers are written its way too. */
export const pseudoJapanese = createFrontendModule({
  pluginId: 'app',
  extensions: [
    TranslationBlueprint.make({
      name: 'pseudo-japanese',
      params: {
        resource: createTranslationResource({
          ref: multicloudMlTranslationRef,
          translations: {
            ja: async () => ({
              default: {
                $$type: '@backstage/TranslationMessages',
                id: multicloudMlTranslationRef.id,
                full: true,
                messages: translateAll(multicloudMlMessages),
              },
            }),
          },
        }),
      },
    }),
  ],
});

/** Lets the reader's language be Japanese. */
export const inJapanese = {
  app: {
    baseUrl: 'http://localhost',
    extensions: [
      {
        'api:app/app-language': {
          config: { defaultLanguage: 'ja', availableLanguages: ['en', 'ja'] },
        },
      },
    ],
  },
};

type Messages = { readonly [name: string]: string | Messages };

function translateAll(nested: Messages, prefix = ''): Record<string, string> {
  return Object.entries(nested).reduce<Record<string, string>>(
    (flat, [name, value]) =>
      typeof value === 'string'
        ? { ...flat, [`${prefix}${name}`]: translate(value) }
        : { ...flat, ...translateAll(value, `${prefix}${name}.`) },
    {},
  );
}

/** What stands in braces is a value and stays. */
function translate(text: string): string {
  return text.replace(/(\{\{.*?\}\})|\p{L}+/gu, (_, value?: string) =>
    value === undefined ? '語' : value,
  );
}
