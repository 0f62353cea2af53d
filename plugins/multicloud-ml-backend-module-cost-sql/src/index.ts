/**
 * FOCUS tables in a SQL engine as cost sources of the multicloud-ml backend.
 *
 * @packageDocumentation
 */
export { multicloudMlModuleCostSql as default } from './module';
