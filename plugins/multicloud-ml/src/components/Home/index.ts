export * from './ModelsAtRiskWidget';
export * from './createWidgetCard';
export * from './TeamScorecardWidget';
