export * from './Scorecard';
export * from './rollUp';
export * from './groupDescendants';
