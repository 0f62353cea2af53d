/**
 * Portability and recovery of ML models, per model and per team.
 *
 * @packageDocumentation
 */
export { multicloudMlPlugin as default } from './plugin';
export * from './api';
export {
  type MulticloudMlMessages,
  multicloudMlMessages,
  multicloudMlTranslationRef,
} from './translations';
