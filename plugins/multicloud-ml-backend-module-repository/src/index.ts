/**
 * Evidence from repositories for the multicloud-ml backend.
 *
 * @packageDocumentation
 */
export { multicloudMlModuleRepository as default } from './module';
