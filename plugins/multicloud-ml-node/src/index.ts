/**
 * Extension points of the multicloud-ml backend.
 *
 * @packageDocumentation
 */
export * from './CostSource';
export {
  fillTemplate,
  type EntityTemplate,
  type TemplateValues,
} from './EntityTemplate';
export * from './ModelSource';
export * from './extensions';
export * from './http/JsonClient';
export * from './http/ReadError';
export * from './http/connectionShape';
export * from './http/describeReadError';
export * from './http/pagesOf';
export * from './pollScopes';
export * from './readCostReading';
export * from './readCostSourceInstances';
export * from './readInstances';
export * from './readSourceInstances';
export * from './tags/tagKeys';
export * from './tags/taggedFacts';
