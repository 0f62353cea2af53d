export * from './Attribution';
export * from './createAttributor';
export * from './suggestFix';
export * from './weighParts';
