export { multicloudMlTranslationRef } from './translationRef';
