export * from './Guidance';
export * from './criteria';
export * from './rules';
