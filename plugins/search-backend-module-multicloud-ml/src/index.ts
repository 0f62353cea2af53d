/**
 * Finds ML models in Backstage's search.
 *
 * @packageDocumentation
 */
export { searchModuleMulticloudMl as default } from './module';
