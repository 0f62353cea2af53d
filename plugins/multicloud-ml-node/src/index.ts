/**
 * Extension points of the multicloud-ml backend.
 *
 * @packageDocumentation
 */
export * from './ModelSource';
export * from './extensions';
