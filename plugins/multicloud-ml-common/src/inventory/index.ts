export * from './ObservedModel';
export * from './parseObservedModel';
