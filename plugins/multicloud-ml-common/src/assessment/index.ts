export * from './ResolvedModel';
export * from './Assessment';
export * from './AssessmentContext';
export * from './assess';
export * from './criterionGains';
export * from './toProjection';
export * from './toSummary';
export * from './steps/nextSteps';
