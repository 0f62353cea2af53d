/**
 * KServe as a model source of the multicloud-ml backend.
 *
 * @packageDocumentation
 */
export { multicloudMlModuleKServe as default } from './module';
