/**
 * The multicloud-ml backend: inventory, assessments, drills and their REST API.
 *
 * @packageDocumentation
 */
export { multicloudMlPlugin as default } from './plugin';
export * from './permissions';
