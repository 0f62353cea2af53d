/**
 * Extension points of the multicloud-ml backend.
 *
 * @packageDocumentation
 */
export * from './CostSource';
export * from './ModelSource';
export * from './extensions';
export * from './readCostReading';
export * from './readCostSourceInstances';
export * from './readSourceInstances';
