export * from './CostLine';
export * from './CostMethod';
export * from './amounts';
export * from './attribution';
export * from './trends';
export * from './rates';
