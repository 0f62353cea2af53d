export * from './FleetTeamsPage';
