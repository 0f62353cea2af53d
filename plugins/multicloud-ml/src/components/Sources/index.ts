export * from './SourcesPage';
