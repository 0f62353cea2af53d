export * from './failureOf';
export * from './useCosts';
export * from './useCostSources';
export * from './useModel';
export * from './useModelCost';
export * from './useResource';
export * from './useScorecard';
export * from './useUnattributed';
