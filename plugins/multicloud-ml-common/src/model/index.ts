export * from './vocabulary';
export * from './MlModel';
