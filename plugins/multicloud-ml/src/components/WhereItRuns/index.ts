export * from './WhereItRunsPanel';
