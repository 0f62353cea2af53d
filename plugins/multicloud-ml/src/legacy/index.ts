/**
 * Portability and recovery of ML models, for apps on Backstage's old frontend system.
 *
 * @packageDocumentation
 */
export { multicloudMlPlugin } from './plugin';
export * from './entity';
export * from './fleet';
export * from './home';
export * from './isMlModel';
export * from './search';
export * from '../api';
export {
  type MulticloudMlMessages,
  multicloudMlMessages,
  multicloudMlTranslationRef,
} from '../translations';
