export * from './createWidgetCard';
export * from './ModelsAtRiskWidget';
export * from './TeamScorecardWidget';
