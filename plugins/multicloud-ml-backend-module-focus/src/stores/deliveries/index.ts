export * from './groupIntoDeliveries';
