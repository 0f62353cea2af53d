/**
 * Google Vertex AI as a model source of the multicloud-ml backend.
 *
 * @packageDocumentation
 */
export { multicloudMlModuleVertexAi as default } from './module';
