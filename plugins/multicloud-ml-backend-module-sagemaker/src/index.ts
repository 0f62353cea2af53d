/**
 * Amazon SageMaker as a model source of the multicloud-ml backend.
 *
 * @packageDocumentation
 */
export { multicloudMlModuleSageMaker as default } from './module';
