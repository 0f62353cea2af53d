export * from './JoinInput';
export * from './joinSightings';
