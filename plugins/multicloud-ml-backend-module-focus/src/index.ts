/**
 * FOCUS bills in a folder, S3, Google Cloud Storage or Azure Blob Storage as a cost source of the multicloud-ml backend.
 *
 * @packageDocumentation
 */
export { multicloudMlModuleFocus as default } from './module';
