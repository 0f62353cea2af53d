/**
 * The domain of Multi-Cloud ML: pure functions and types, no I/O.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './permissions';
export * from './model';
export * from './inventory';
export * from './joins';
export * from './drills';
export * from './exemptions';
export * from './standard';
export * from './regions';
export * from './assessment';
export * from './cost';
export * from './scorecard';
export * from './history';
export * from './api';
