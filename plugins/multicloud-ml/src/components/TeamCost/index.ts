export * from './TeamCost';
