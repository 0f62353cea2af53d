export * from './failureOf';
export * from './useModel';
export * from './useResource';
export * from './useScorecard';
