export * from './TeamTab';
