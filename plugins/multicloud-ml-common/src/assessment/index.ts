export * from './ResolvedModel';
export * from './Assessment';
export * from './AssessmentContext';
export * from './resolveModel';
