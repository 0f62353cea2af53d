export * from './joinTypes';
export * from './types';
export * from './costTypes';
export * from './historyTypes';
export * from './exemptionTypes';
export * from './fleetTypes';
export * from './searchTypes';
export * from './healthTypes';
