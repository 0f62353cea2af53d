export * from './Region';
export * from './createSiteDirectory';
export * from './parsePlace';
export * from './regionSources';
