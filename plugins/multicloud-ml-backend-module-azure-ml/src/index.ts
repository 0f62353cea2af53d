/**
 * Azure Machine Learning as a model source of the multicloud-ml backend.
 *
 * @packageDocumentation
 */
export { multicloudMlModuleAzureMl as default } from './module';
