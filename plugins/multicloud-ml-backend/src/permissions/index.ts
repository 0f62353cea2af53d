export * from './conditions';
export * from './hasTier';
export * from './isOwner';
export * from './modelResourceRef';
