export * from './Standard';
export * from './createStandard';
export * from './isKnownTerm';
