import { mockApis } from '@backstage/frontend-test-utils';
import { createFormat, type Locale } from '../format';
import { createTranslate, multicloudMlTranslationRef } from '../translations';

/** The English messages, with figures and dates as another language writes them where one is named. */
export function createTestLocale(code: string = 'en'): Locale {
  const snapshot = mockApis
    .translation()
    .getTranslation<Record<string, string>>(multicloudMlTranslationRef);
  if (!snapshot.ready) throw new Error('The messages are not loaded');
  const t = createTranslate(snapshot.t);
  return { t, format: createFormat({ code, t }) };
}
