export * from './createConfiguredSites';
