export * from './FleetCost';
