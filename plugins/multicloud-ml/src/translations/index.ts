export { createTranslate } from './createTranslate';
export type { MessageKey, Translate } from './Translate';
export {
  type MulticloudMlMessages,
  multicloudMlMessages,
  multicloudMlTranslationRef,
} from './translationRef';
