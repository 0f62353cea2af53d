export * from './Guidance';
export * from './criteria';
export * from './criterionValues';
export * from './examples/exampleUnder';
export * from './governance';
export * from './ruleFigures';
export * from './rules';
