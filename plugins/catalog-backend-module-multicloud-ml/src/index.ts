/**
 * The catalog's side of Multi-Cloud ML: recognises models, annotates them, and registers those that sources know.
 *
 * @packageDocumentation
 */
export { catalogModuleMulticloudMl as default } from './module';
