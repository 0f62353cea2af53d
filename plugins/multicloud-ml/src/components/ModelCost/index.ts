export * from './ModelCostTab';
