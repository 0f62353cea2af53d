export * from './ObservedModel';
