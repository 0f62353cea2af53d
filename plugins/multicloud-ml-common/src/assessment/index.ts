export * from './ResolvedModel';
export * from './Assessment';
