export * from './FleetMap';
