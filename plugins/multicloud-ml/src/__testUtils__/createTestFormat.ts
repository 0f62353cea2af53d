import { mockApis } from '@backstage/frontend-test-utils';
import { createFormat, type Format } from '../format';
import { multicloudMlTranslationRef } from '../translations';

/** The format of a language with the English messages. */
export function createTestFormat(code: string = 'en'): Format {
  const snapshot = mockApis
    .translation()
    .getTranslation(multicloudMlTranslationRef);
  if (!snapshot.ready) throw new Error('The messages are not loaded');
  return createFormat({ code, t: snapshot.t });
}
