export * from './ModelsAtRiskWidget';
export * from './TeamScorecardWidget';
