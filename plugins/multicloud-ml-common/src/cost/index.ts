export * from './CostLine';
export * from './CostMethod';
