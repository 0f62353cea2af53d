export { createTranslate } from './createTranslate';
export type { MessageKey, Translate } from './Translate';
export { multicloudMlTranslationRef } from './translationRef';
