/**
 * Hand-entered costs in a CSV file as a cost source of the multicloud-ml backend.
 *
 * @packageDocumentation
 */
export { multicloudMlModuleCostCsv as default } from './module';
