/**
 * MLflow as a model source of the multicloud-ml backend.
 *
 * @packageDocumentation
 */
export { multicloudMlModuleMlflow as default } from './module';
