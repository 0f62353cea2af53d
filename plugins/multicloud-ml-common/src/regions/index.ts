export * from './Region';
