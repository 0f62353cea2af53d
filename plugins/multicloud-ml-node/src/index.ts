/**
 * Extension points of the multicloud-ml backend.
 *
 * @packageDocumentation
 */
export * from './ModelSource';
export * from './extensions';
export * from './readSourceInstances';
