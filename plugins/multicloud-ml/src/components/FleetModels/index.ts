export * from './FleetModelsPage';
