/**
 * The Kubeflow Model Registry as a model source of the multicloud-ml backend.
 *
 * @packageDocumentation
 */
export { multicloudMlModuleKubeflow as default } from './module';
